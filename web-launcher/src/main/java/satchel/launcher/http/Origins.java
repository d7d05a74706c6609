package satchel.launcher.http;

import java.util.Optional;

/**
 * Whether a request that may change something comes from one of our own pages, as far as the
 * browser tells. Programs that are no browser send neither header: they carry no cookie either.
 */
final class Origins {
    private Origins() {}

    static boolean isForeign(WebRequest request) {
        if (!request.isUnsafe()) {
            return false;
        }
        Optional<String> site = request.header("sec-fetch-site");
        if (site.filter(from -> !from.equals("same-origin") && !from.equals("none")).isPresent()) {
            return true;
        }
        return request.header("origin").filter(from -> !from.equals(request.base())).isPresent();
    }
}
