package satchel.client.account;

import java.net.URI;

/**
 * An account with its way in: held in memory while it is used, and nowhere else.
 *
 * @param password an app password, or the user's own if that is what was given
 */
public record SignIn(Account account, String password) {
    public SignIn(URI server, String user, String password) {
        this(new Account(server, user), password);
    }

    /** Without the password, so that no log or message ever shows it. */
    @Override
    public String toString() {
        return account.toString();
    }
}
