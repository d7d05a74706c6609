package satchel.client.pairing;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Asks the same question until the answer is no longer "not yet". */
final class Poll {
    private final Talk talk;
    private final Patience patience;

    Poll(Talk talk, Patience patience) {
        this.talk = talk;
        this.patience = patience;
    }

    /**
     * The first answer with another status than {@code notYet}. A connection that breaks is asked
     * again: a laptop may change its network while its user is at the browser.
     */
    Reply until(URI address, Map<String, String> form, int notYet, Duration validity)
            throws PairingException, InterruptedException {
        Instant deadline = patience.deadline(validity);
        while (!patience.over(deadline)) {
            try {
                Reply reply = talk.post(address, form);
                if (reply.status() != notYet) {
                    return reply;
                }
            } catch (IOException e) {
                // Asked again until the deadline, whose sentence names the server.
            }
            patience.rest();
        }
        throw new PairingException(
                PairingException.Reason.TOO_LATE,
                "nobody confirmed the pairing at %s in time; start it again".formatted(address));
    }
}
