package satchel.client.pairing;

import java.net.URI;
import java.time.Duration;

/** How a pairing speaks to the user: on a terminal or in a window. */
public interface PairingPrompt {
    /**
     * Shows which server this is about and the code the signed-in page must show as well. The
     * user's answer is given there.
     *
     * @param device what the page calls this machine
     * @param validity how long the server waits for the answer
     */
    void compare(URI server, String device, String code, Duration validity);

    /** Asks the user to open this page and sign in there. */
    void open(URI page);

    /** Says that the password given is kept as it is: this server has no other for this machine. */
    void keptAsGiven(URI server);
}
