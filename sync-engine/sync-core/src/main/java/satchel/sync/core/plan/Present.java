package satchel.sync.core.plan;

import java.util.Optional;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.scope.Aside;

/** A record that a side has now. Its body is understood once, when somebody asks. */
final class Present {
    private final RecordId id;
    private final Seen seen;
    private final Format format;
    private final Optional<Aside> aside;
    private Optional<Canonical> canonical = Optional.empty();
    private boolean understood;

    /**
     * @param aside what was found out about it, in this version, when it was outside the scope
     */
    Present(RecordId id, Seen seen, Format format, Optional<Aside> aside) {
        this.id = id;
        this.seen = seen;
        this.format = format;
        this.aside = aside.filter(known -> known.revision().equals(seen.revision()));
    }

    RecordId id() {
        return id;
    }

    Revision revision() {
        return seen.revision();
    }

    Optional<Body> body() {
        return seen.body();
    }

    /** Absent where the body has not been asked for, or cannot be read. */
    Optional<Canonical> canonical() {
        if (!understood) {
            canonical = seen.body().flatMap(body -> Canonical.of(format, body));
            understood = true;
        }
        return canonical;
    }

    Optional<Aside> aside() {
        return aside;
    }

    Optional<String> uid() {
        return canonical().flatMap(Canonical::uid).or(() -> aside.flatMap(Aside::uid));
    }

    /** Its body was asked for and makes no sense: only a card may be without a UID. */
    boolean isUnreadable() {
        boolean needsUid =
                switch (format) {
                    case ICALENDAR, BOOKMARK -> true;
                    case VCARD -> false;
                };
        return seen.body().isPresent() && (canonical().isEmpty() || (needsUid && uid().isEmpty()));
    }
}
