package satchel.dav.resource;

/** A strong entity tag, without its quotes (RFC 9110 section 8.8.3). */
public record ETag(String value) {
    /** As it stands in a header or in DAV:getetag. */
    public String quoted() {
        return '"' + value + '"';
    }
}
