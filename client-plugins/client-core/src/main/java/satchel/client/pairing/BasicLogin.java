package satchel.client.pairing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A name and a password as they are sent (RFC 7617). */
record BasicLogin(String user, String password) {
    String header() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Without the password, so that no log or message ever shows it. */
    @Override
    public String toString() {
        return user;
    }
}
