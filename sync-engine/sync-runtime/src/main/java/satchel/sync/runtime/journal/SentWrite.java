package satchel.sync.runtime.journal;

import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/**
 * A write that a run was about to send.
 *
 * @param id of a record to be made: the name that was proposed, which the side may not have taken
 * @param content what was sent; {@link ContentHash#NONE} for a removal
 */
public record SentWrite(Kind kind, Side side, String uid, RecordId id, ContentHash content) {
    /** What it does to the side. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }
}
