package satchel.client.report;

import java.io.IOException;
import java.util.List;
import satchel.client.account.Account;

/** Tells servers what was found here, and remembers who is to be told nothing. */
public interface Reports {
    /**
     * Tells each account what is found now, where that differs from what it was told last. A server
     * of another kind is told nothing.
     *
     * @return for the user, a sentence for each server that could not be told; it is no reason to
     *     fail
     */
    List<String> tell() throws InterruptedException;

    /** Whether an account is told: asked for each time it is paired. */
    void choose(Account account, Wish wish) throws IOException;

    enum Wish {
        TELL,
        TELL_NOTHING
    }
}
