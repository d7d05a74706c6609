package satchel.dav.resource;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark in a collection's history (RFC 6578 section 4); also its CTag.
 *
 * @param collection the collection's id, which a later one of the same name does not share
 */
public record SyncToken(String collection, ChangeNumber number) {
    /** What a CTag is appended to in an If header (calendarserver-bulk-change section 6). */
    private static final String CTAG = "http://me.com/_namespace/ctag/";

    private static final Pattern FORM = Pattern.compile("urn:satchel:sync:([^:\\s]+):(\\d{1,18})");

    public static Optional<SyncToken> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new SyncToken(
                                parts.group(1), new ChangeNumber(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    /** Whether a URI means this very token: as itself, or as a CTag, escaped or not. */
    boolean isNamedBy(String text) {
        return text.equals(uri())
                || text.equals(CTAG + uri())
                || text.equalsIgnoreCase(CTAG + uri().replace(":", "%3A"));
    }

    /** As it stands on the wire. */
    public String uri() {
        return "urn:satchel:sync:" + collection + ":" + number.value();
    }
}
