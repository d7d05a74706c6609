package satchel.sync.runtime.journal;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * A body about to be lost on one side.
 *
 * @param revision the version it had there
 */
public record KeptBody(
        Loss loss,
        Side side,
        String uid,
        RecordId id,
        Revision revision,
        Source source,
        Body body) {
    /** The same with another text. */
    public KeptBody with(Body other) {
        return new KeptBody(loss, side, uid, id, revision, source, other);
    }

    /** What is about to happen to it. */
    public enum Loss {
        OVERWRITTEN,
        DELETED
    }

    /** Where the text comes from. */
    public enum Source {
        /** Read from the side just now. */
        READ,
        /** The agreed text; the side has not changed since, but may order or fold it otherwise. */
        BASE
    }
}
