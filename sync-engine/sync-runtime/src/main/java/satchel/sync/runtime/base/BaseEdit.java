package satchel.sync.runtime.base;

import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.SyncState;

/** One step of a {@link BaseStore#commit}. */
public sealed interface BaseEdit {
    /** Links two records; whatever was linked to the same UID or to either of them is replaced. */
    record Link(BaseEntry entry) implements BaseEdit {}

    record Unlink(String uid) implements BaseEdit {}

    record Intend(Intent intent) implements BaseEdit {}

    /** The intent's outcome is known. */
    record Settle(Side on, RecordId id) implements BaseEdit {}

    /** The side shows this record, in this version. */
    record See(Side side, RecordId id, Revision revision) implements BaseEdit {}

    /** The side does not show this record. */
    record Miss(Side side, RecordId id) implements BaseEdit {}

    /**
     * We left the record in this version there, or nothing; in no list of the side have we seen it
     * so yet.
     */
    record Wrote(Side side, RecordId id, Optional<Revision> left) implements BaseEdit {}

    /** All that we wrote there was in a list of the side since, or is known without one. */
    record Listed(Side side) implements BaseEdit {}

    /** What was read of the side, before anything is made of it: it need not be read again. */
    record ReadAhead(Side side, Fetched.Found found) implements BaseEdit {}

    /** The side holds another form of what it was given. */
    record HoldsForm(Side side, RecordId id, OwnForm form) implements BaseEdit {}

    /** The side holds what it was given. */
    record HoldsAll(Side side, RecordId id) implements BaseEdit {}

    /** What the side's answers to writes are worth. */
    record Learn(Side side, Answers answers) implements BaseEdit {}

    /** The scope of the pair does not hold this record of the side. */
    record SetAside(Side side, RecordId id, Aside aside) implements BaseEdit {}

    /** The record is gone, or within the scope again. */
    record TakeBack(Side side, RecordId id) implements BaseEdit {}

    /** All that the side showed in this state has been committed. */
    record Mark(Side side, SyncState state) implements BaseEdit {}

    /** Forgets how the side was seen: the next look at it is a full listing. */
    record Unmark(Side side) implements BaseEdit {}
}
