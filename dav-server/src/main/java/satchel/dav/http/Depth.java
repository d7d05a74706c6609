package satchel.dav.http;

import java.util.Locale;
import java.util.Optional;

/** The Depth header (RFC 4918 section 10.2). */
public enum Depth {
    ZERO,
    ONE,
    INFINITY;

    public static Depth of(DavRequest request, Depth absent) {
        Optional<String> header = request.header("Depth");
        return header.map(Depth::parse).orElse(absent);
    }

    private static Depth parse(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "0" -> ZERO;
            case "1" -> ONE;
            case "infinity" -> INFINITY;
            default -> throw DavError.of(400, "Depth is 0, 1 or infinity, not: " + value);
        };
    }
}
