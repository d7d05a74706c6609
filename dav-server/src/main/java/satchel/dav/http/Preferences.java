package satchel.dav.http;

import java.util.Locale;
import java.util.Optional;

/** How much a client wants to hear (RFC 7240, RFC 8144; Brief is the older word for it). */
public enum Preferences {
    FULL,
    MINIMAL;

    public static Preferences of(DavRequest request) {
        boolean minimal = says(request.header("Prefer"), "return=minimal");
        boolean brief = says(request.header("Brief"), "t");
        return minimal || brief ? MINIMAL : FULL;
    }

    /** Whether the answer to a write had better hold what is there now (RFC 8144 section 3). */
    public static boolean askForRepresentation(DavRequest request) {
        return says(request.header("Prefer"), "return=representation");
    }

    private static boolean says(Optional<String> header, String wanted) {
        return header.map(value -> value.toLowerCase(Locale.ROOT).split("[,;]")).stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(part -> part.strip().replace("\"", "").equals(wanted));
    }
}
