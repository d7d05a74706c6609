package satchel.client.api;

import java.util.Optional;

/** What came of one change. */
public sealed interface PimOutcome {
    PimChange change();

    /**
     * @param id the record's name from now on
     * @param revision of what the program made of the text; absent after a removal, and where only
     *     reading back will tell
     */
    record Done(PimChange change, PimId id, Optional<PimRevision> revision) implements PimOutcome {}

    /**
     * Done by a program that writes records in words of its own, or cannot hold all of them.
     *
     * @param record as it is held from now on: whatever is in it is the program's making, and
     *     nobody's edit
     */
    record Kept(PimChange change, PimRecord record) implements PimOutcome {}

    /** The record is no longer in the expected version, or no longer there; nothing was written. */
    record Stale(PimChange change) implements PimOutcome {}

    /** The database holds the record's UID under another name; nothing was written. */
    record UidTaken(PimChange change, PimId holder) implements PimOutcome {}

    /**
     * The program will not take this record; the others go on.
     *
     * @param why one sentence for the user
     */
    record Refused(PimChange change, String why) implements PimOutcome {}

    /** Sent, but no answer came: it may have been written or not, and reading back will tell. */
    record Unknown(PimChange change, String why) implements PimOutcome {}
}
