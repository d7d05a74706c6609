package satchel.launcher.app;

import java.util.regex.Pattern;

/**
 * A name that may be given to a user. It becomes a segment of every address of that user, so it
 * holds only what needs no escaping there and means the same on every system.
 */
record UserName(String text) {
    static final String RULE =
            "a user's name has 1 to 64 letters, digits, '.', '_', '-' or '@', and begins with a"
                    + " letter or digit";
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /**
     * @throws RefusedException naming the rule
     */
    static UserName of(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw new RefusedException(
                    Exit.USAGE, "'" + text + "' cannot be a name: " + RULE + ".");
        }
        return new UserName(text);
    }
}
