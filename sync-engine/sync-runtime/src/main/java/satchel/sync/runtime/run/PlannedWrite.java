package satchel.sync.runtime.run;

import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.TakenIn;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.canon.Identity;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.Intent;
import satchel.sync.runtime.journal.SentWrite;
import satchel.sync.runtime.replica.Write;

/**
 * A write and what the base is to learn from it.
 *
 * @param source the record on the other side that is written from; absent for a removal, and for
 *     the first half of what both sides get
 * @param base the link as it was
 * @param takenIn the source's own version where more than that is written: then this side is ahead
 *     of it
 * @param content of what is written, for the journal and the base; {@link ContentHash#NONE} for a
 *     removal
 */
record PlannedWrite(
        String uid,
        Side on,
        Write write,
        Optional<Version> source,
        Optional<BaseEntry> base,
        Optional<TakenIn> takenIn,
        ContentHash content) {
    static PlannedWrite of(
            Format format,
            String uid,
            Side on,
            Write write,
            Optional<Version> source,
            Optional<BaseEntry> base) {
        ContentHash content =
                body(write).map(body -> Canonical.hash(format, body)).orElse(ContentHash.NONE);
        return new PlannedWrite(uid, on, write, source, base, Optional.empty(), content);
    }

    Optional<Body> body() {
        return body(write);
    }

    private static Optional<Body> body(Write write) {
        return switch (write) {
            case Write.Create create -> Optional.of(create.body());
            case Write.Replace replace -> Optional.of(replace.body());
            case Write.Remove remove -> Optional.empty();
        };
    }

    /** The same write over a record that is so now: whatever is written, it keeps its UID. */
    PlannedWrite over(Format format, Body now) {
        Optional<String> uid = Canonical.uid(format, now);
        return write instanceof Write.Replace(RecordId id, Revision expected, Body body)
                        && uid.isPresent()
                ? writing(
                        new Write.Replace(id, expected, Identity.withUid(format, body, uid.get())))
                : this;
    }

    private PlannedWrite writing(Write other) {
        return new PlannedWrite(uid, on, other, source, base, takenIn, content);
    }

    /** The same write, of which the side has made something more than what was sent. */
    PlannedWrite ahead() {
        return takenIn.isPresent() ? this : takingIn(new TakenIn(body().orElseThrow(), content));
    }

    PlannedWrite takingIn(TakenIn version) {
        return new PlannedWrite(uid, on, write, source, base, Optional.of(version), content);
    }

    /** None for a merge that only one side has so far: merging again gives the same. */
    Optional<Intent> intent() {
        return takenIn.isPresent() ? Optional.empty() : ofSource();
    }

    private Optional<Intent> ofSource() {
        return source.flatMap(from ->
                body().map(sent ->
                        new Intent(on, write.id(), uid, from.id(), from.revision(), sent)));
    }

    /** For the journal. */
    SentWrite sent() {
        SentWrite.Kind kind =
                switch (write) {
                    case Write.Create _ -> SentWrite.Kind.CREATED;
                    case Write.Replace _ -> SentWrite.Kind.UPDATED;
                    case Write.Remove _ -> SentWrite.Kind.DELETED;
                };
        return new SentWrite(kind, on, uid, write.id(), content);
    }
}
