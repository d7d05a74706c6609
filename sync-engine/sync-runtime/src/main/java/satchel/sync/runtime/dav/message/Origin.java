package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port (RFC 6454): what a password belongs to. */
public record Origin(String scheme, String host, int port) {
    public static Origin of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, host, uri.getPort() < 0 ? standard : uri.getPort());
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
