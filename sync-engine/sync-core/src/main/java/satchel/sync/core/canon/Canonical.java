package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;

/**
 * What a body means, apart from how its writer put it: the hash of its canonical form, and its UID.
 *
 * @param uid absent where the body has none, or several
 */
public record Canonical(Optional<String> uid, ContentHash hash) {
    /** The hash of a body's canonical form; one that cannot be read means only itself. */
    public static ContentHash hash(Format format, Body body) {
        return of(format, body)
                .map(Canonical::hash)
                .orElseGet(() -> new ContentHash(Sha256.hex(body.text())));
    }

    public static Optional<String> uid(Format format, Body body) {
        return of(format, body).flatMap(Canonical::uid);
    }

    /** Reads a body once for both; absent where it cannot be read. */
    public static Optional<Canonical> of(Format format, Body body) {
        try {
            List<Component> roots = ContentReader.read(body.text());
            if (roots.stream().anyMatch(root -> !root.name().equals(format.root()))) {
                return Optional.empty();
            }
            ContentHash hash = new ContentHash(Sha256.hex(form(format, roots)));
            return Optional.of(new Canonical(uidOf(format, roots), hash));
        } catch (MalformedContentException unreadable) {
            return Optional.empty();
        }
    }

    private static String form(Format format, List<Component> roots) {
        return switch (format) {
            case ICALENDAR -> CalendarForm.of(roots);
            case VCARD -> CardForm.of(roots);
            case BOOKMARK -> BookmarkForm.of(roots);
        };
    }

    private static Optional<String> uidOf(Format format, List<Component> roots) {
        List<Component> members = new ArrayList<>();
        for (Component root : roots) {
            switch (format) {
                case ICALENDAR -> members.addAll(root.components());
                case VCARD, BOOKMARK -> members.add(root);
            }
        }
        Set<String> uids = new LinkedHashSet<>();
        for (Component member : members) {
            member.property("UID")
                    .map(line -> TextValue.unescape(line.value()).strip())
                    .filter(uid -> !uid.isEmpty())
                    .ifPresent(uids::add);
        }
        return uids.size() == 1 ? Optional.of(uids.iterator().next()) : Optional.empty();
    }
}
