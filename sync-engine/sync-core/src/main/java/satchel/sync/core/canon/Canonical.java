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
            String root = format == Format.ICALENDAR ? "VCALENDAR" : "VCARD";
            if (roots.stream().anyMatch(component -> !component.name().equals(root))) {
                return Optional.empty();
            }
            String form = format == Format.ICALENDAR ? CalendarForm.of(roots) : CardForm.of(roots);
            return Optional.of(
                    new Canonical(uidOf(format, roots), new ContentHash(Sha256.hex(form))));
        } catch (MalformedContentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> uidOf(Format format, List<Component> roots) {
        List<Component> members = new ArrayList<>();
        for (Component root : roots) {
            if (format == Format.VCARD) {
                members.add(root);
            } else {
                members.addAll(root.components());
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
