package satchel.launcher.session;

import java.time.Instant;
import satchel.launcher.secret.Secret;

/**
 * One browser that is signed in.
 *
 * @param formToken must come back with every form of this session (against forged requests)
 * @param passwordTrace fingerprint of the password's hash at sign-in: another password ends it
 */
public record Session(
        String user, Secret formToken, String passwordTrace, Instant began, Instant lastSeen) {
    Session seen(Instant now) {
        return new Session(user, formToken, passwordTrace, began, now);
    }
}
