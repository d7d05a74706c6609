package satchel.client.secret;

import java.net.URI;

/** Whose password it is: what a keyring is searched by. Two users of a server have one each. */
public record SecretName(URI server, String user) {
    /** For people, as keyring managers show it. */
    @Override
    public String toString() {
        return user + " at " + server;
    }
}
