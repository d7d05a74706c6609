package satchel.client.pairing;

import java.net.URI;

/**
 * What a pairing gave: the server as the user knows it, and this machine's own way in.
 *
 * @param password an app password, or the user's own if that is what was given
 */
public record Paired(URI server, String user, String password) {
    /** Without the password, so that no log or message ever shows it. */
    @Override
    public String toString() {
        return user + " at " + server;
    }
}
