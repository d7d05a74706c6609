package satchel.dav.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.dav.resource.Address;

/** Where a URI in a header points: a Simple-ref (RFC 4918 section 8.3). */
public sealed interface Reference {
    record Here(Address address) implements Reference {}

    /** On another server. */
    record Elsewhere() implements Reference {}

    /** Nothing is given back once taken, or a long reference with a fragment would take seconds. */
    Pattern ABSOLUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+)://([^/?#]*+)([^?#]*+)(\\?[^#]*+)?");

    Pattern PATH = Pattern.compile("(/[^?#]*+)(\\?[^#]*+)?");

    /** {@link DavError} 400 if it is neither an absolute URI nor an absolute path. */
    static Reference of(String uri, DavRequest request) {
        Matcher path = PATH.matcher(uri);
        if (path.matches() && !uri.startsWith("//")) {
            return new Here(PathForm.address(path.group(1)));
        }
        Matcher absolute = ABSOLUTE.matcher(uri);
        if (!absolute.matches()) {
            throw DavError.of(400, "Neither an absolute URI nor an absolute path: " + uri);
        }
        return isOurs(absolute.group(1), absolute.group(2), request)
                ? new Here(PathForm.address(absolute.group(3)))
                : new Elsewhere();
    }

    /**
     * The scheme may differ: in front of us there may be a proxy that speaks TLS. It has to pass on
     * the Host that the client named.
     */
    private static boolean isOurs(String scheme, String authority, DavRequest request) {
        String host = request.header("Host").orElse("");
        return normal(scheme, authority).equals(normal(scheme, host));
    }

    private static String normal(String scheme, String authority) {
        String host = authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        String port =
                switch (scheme.toLowerCase(Locale.ROOT)) {
                    case "http" -> ":80";
                    case "https" -> ":443";
                    default -> "";
                };
        return !port.isEmpty() && host.endsWith(port)
                ? host.substring(0, host.length() - port.length())
                : host;
    }
}
