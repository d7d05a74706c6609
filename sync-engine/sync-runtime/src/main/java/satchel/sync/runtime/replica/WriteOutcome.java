package satchel.sync.runtime.replica;

import java.util.Optional;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** What came of one write. */
public sealed interface WriteOutcome {
    Write write();

    /**
     * @param id the record's name from now on
     * @param revision absent after a removal, and where the side did not say: then it is read back
     */
    record Done(Write write, RecordId id, Optional<Revision> revision) implements WriteOutcome {}

    /**
     * The side has it and shows what it made of it: whatever that is, it is the side's own making.
     *
     * @param id the record's name from now on
     * @param revision of what is shown
     */
    record Kept(Write write, RecordId id, Revision revision, Body body) implements WriteOutcome {}

    /** The side no longer has the expected version; nothing was written. */
    record Stale(Write write) implements WriteOutcome {}

    /** The side already holds the UID under another name; nothing was written. */
    record UidTaken(Write write, RecordId holder) implements WriteOutcome {}

    /** The side will not take this record; the others go on. */
    record Refused(Write write, String why) implements WriteOutcome {}

    /** Sent, but no answer came: it may have been written or not, and reading back will tell. */
    record Unknown(Write write, String why) implements WriteOutcome {}
}
