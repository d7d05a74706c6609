package satchel.pim.bookmarks.store;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as browsers write it (WHATWG URL, as far as bookmarks differ in practice): they would
 * write it so at the next occasion, and that would look like the user's edit.
 */
public final class NormalUrl {
    private static final Pattern WEB =
            Pattern.compile(
                    "(https?|ftp|wss?)://([^/?#@]*@)?([^/?#:@]+|\\[[^]/?#]*])(:[0-9]*)?([/?#].*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private NormalUrl() {}

    public static String of(String url) {
        Matcher web = WEB.matcher(url);
        if (!web.matches()) {
            return url;
        }
        String scheme = web.group(1).toLowerCase(Locale.ROOT);
        String rest = orEmpty(web.group(5));
        return scheme
                + "://"
                + orEmpty(web.group(2))
                + host(web.group(3))
                + port(scheme, orEmpty(web.group(4)))
                + (rest.startsWith("/") ? "" : "/")
                + escaped(rest);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static String host(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        try {
            return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noHostOfTheNet) {
            return lower;
        }
    }

    private static String port(String scheme, String written) {
        boolean usual =
                switch (scheme) {
                    case "http", "ws" -> written.equals(":80");
                    case "https", "wss" -> written.equals(":443");
                    default -> written.equals(":21");
                };
        return usual || written.equals(":") ? "" : written;
    }

    /** Only what no browser leaves as it is, and no two write in different ways. */
    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder(rest.length());
        rest.codePoints()
                .forEach(c -> {
                    if (c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>') {
                        escaped.append((char) c);
                    } else {
                        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
                        }
                    }
                });
        return escaped.toString();
    }
}
