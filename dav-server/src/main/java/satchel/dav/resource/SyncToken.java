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
    private static final Pattern FORM = Pattern.compile("urn:satchel:sync:([^:\\s]+):(\\d{1,18})");

    public static Optional<SyncToken> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new SyncToken(
                                parts.group(1), new ChangeNumber(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    /** As it stands on the wire. */
    public String uri() {
        return "urn:satchel:sync:" + collection + ":" + number.value();
    }
}
