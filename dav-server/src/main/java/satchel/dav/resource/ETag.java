package satchel.dav.resource;

import java.util.List;

/** A strong entity tag, without its quotes (RFC 9110 section 8.8.3). */
public record ETag(String value) {
    /** What proxies write at the end of a tag once they have packed the body; ours end in none. */
    private static final List<String> MARKS = List.of("--gzip", "-gzip", ";gzip", "-br", "-zstd");

    /** A tag as a client sends it back, which has it from behind such a proxy. */
    public static ETag sentBack(String value) {
        return MARKS.stream()
                .filter(value::endsWith)
                .findFirst()
                .map(mark -> new ETag(value.substring(0, value.length() - mark.length())))
                .orElseGet(() -> new ETag(value));
    }

    /** As it stands in a header or in DAV:getetag. */
    public String quoted() {
        return '"' + value + '"';
    }
}
