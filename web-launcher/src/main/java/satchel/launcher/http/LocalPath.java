package satchel.launcher.http;

import java.util.regex.Pattern;

/** Where to go after signing in: a path on this server, and never another server's address. */
public record LocalPath(String path) {
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    private static final LocalPath HOME = new LocalPath("/");

    /** The path if it is one, the home page otherwise. */
    public static LocalPath orHome(String asked) {
        return SAFE.matcher(asked).matches() ? new LocalPath(asked) : HOME;
    }
}
