package satchel.pim.bookmarks.url;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in its parts.
 *
 * @param user with the sign behind it, or empty
 * @param port with the colon before it, or empty; anything else is none
 * @param rest what follows the port
 */
record WebAddress(String scheme, String user, String host, String port, String rest) {
    private static final Pattern WEB =
            Pattern.compile(
                    "(https?|ftp|wss?):[/\\\\]*([^/\\\\?#]*@)?(\\[[^/\\\\?#]*]|[^/\\\\?#:]*)"
                            + "([^/\\\\?#]*)(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Optional<WebAddress> of(String url) {
        Matcher web = WEB.matcher(url);
        return web.matches()
                ? Optional.of(
                        new WebAddress(
                                orEmpty(web.group(1)).toLowerCase(Locale.ROOT),
                                orEmpty(web.group(2)),
                                orEmpty(web.group(3)),
                                orEmpty(web.group(4)),
                                orEmpty(web.group(5))))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
