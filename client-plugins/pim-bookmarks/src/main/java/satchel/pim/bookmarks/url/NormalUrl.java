package satchel.pim.bookmarks.url;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as browsers write it (WHATWG URL, as far as bookmarks differ in practice): they would
 * write it so at the next occasion, and that would look like the user's edit.
 */
public final class NormalUrl {
    private static final Pattern PORT = Pattern.compile("(?::0*)?([0-9]{0,5})");
    private static final int HIGHEST_PORT = 65535;

    /** Of schemes that browsers know nothing of: nothing that could end a host may be in one. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*@)?"
                            + "(\\[[^/?#]*]|[^\\x00-\\x20/?#:<>@\\[\\\\\\]^|]*)(:[0-9]*)?([/?#].*)?",
                    Pattern.DOTALL);

    private NormalUrl() {}

    /**
     * Why browsers take it for no address, and drop a bookmark of it as they read it; nothing if
     * they do not.
     */
    public static Optional<String> objection(String url) {
        Optional<WebAddress> web = WebAddress.of(url);
        boolean refused =
                web.isPresent()
                        ? WebHost.of(web.get().host()).isEmpty() || !isPort(web.get().port())
                        : url.contains("://")
                                && isHierarchical(url)
                                && !OTHER.matcher(url).matches();
        return refused
                ? Optional.of("browsers take '%s' for no address".formatted(url))
                : Optional.empty();
    }

    private static boolean isHierarchical(String url) {
        return url.startsWith("//", url.indexOf(':') + 1);
    }

    private static boolean isPort(String port) {
        Matcher digits = PORT.matcher(port);
        return digits.matches() && Integer.parseInt("0" + digits.group(1)) <= HIGHEST_PORT;
    }

    public static String of(String url) {
        return WebAddress.of(url).map(NormalUrl::written).orElse(url);
    }

    private static String written(WebAddress web) {
        return web.scheme()
                + "://"
                + web.user()
                + WebHost.of(web.host()).orElse(web.host())
                + port(web)
                + escaped(straight(web.rest()));
    }

    private static String port(WebAddress web) {
        String digits = web.port().replaceFirst("^:0*", "");
        boolean usual =
                switch (web.scheme()) {
                    case "http", "ws" -> digits.equals("80");
                    case "https", "wss" -> digits.equals("443");
                    default -> digits.equals("21");
                };
        return usual || digits.isEmpty() ? "" : ":" + digits;
    }

    /** Browsers take both strokes for the same, up to where the path ends. */
    private static String straight(String rest) {
        int end = 0;
        while (end < rest.length() && "?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String path = rest.substring(0, end).replace('\\', '/');
        return (path.startsWith("/") ? "" : "/") + path + rest.substring(end);
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
