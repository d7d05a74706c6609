package satchel.launcher.session;

import java.time.Duration;
import satchel.launcher.secret.Secret;

/** What came of a try to sign in. */
public sealed interface SignIn {
    /**
     * @param id of the new session, for the cookie
     */
    record Welcome(Secret id) implements SignIn {}

    /** Nobody is let in. */
    sealed interface Refused extends SignIn {}

    /** The name or the password is wrong; which one is not told. */
    record Wrong() implements Refused {}

    /** Too many failures lately: the password was not looked at. */
    record TooMany(Duration pause) implements Refused {}
}
