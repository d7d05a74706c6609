package satchel.sync.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.TakenIn;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/** One step of a plan. Writes carry the version they expect to find. */
public sealed interface Action {
    /** The record's UID, for people and reports; its name on its side where the UID is unknown. */
    String uid();

    /** Why, in one sentence for the preview. */
    Reason reason();

    /** Where it writes: nowhere, if only the base learns something. */
    default Set<Side> writesTo() {
        return switch (this) {
            case CopyToBoth both -> Set.of(Side.PIM, Side.STORE);
            case Merge both -> Set.of(Side.PIM, Side.STORE);
            case MergeInto one -> Set.of(one.on());
            case Restore one -> Set.of(one.on());
            case Create one -> Set.of(one.on());
            case Update one -> Set.of(one.on());
            case Delete one -> Set.of(one.on());
            case Adopt none -> Set.of();
            case Forget none -> Set.of();
            case Park none -> Set.of();
            case Skip none -> Set.of();
        };
    }

    /** Makes a record on a side that does not have it. {@code from} is its id on the other side. */
    record Create(
            String uid,
            Side on,
            RecordId from,
            Revision fromRevision,
            Body body,
            Optional<BaseEntry> base,
            Reason reason)
            implements Action {}

    /** Overwrites {@code target}, if it still has the expected revision. */
    record Update(
            String uid,
            Side on,
            RecordId target,
            Revision expected,
            RecordId from,
            Revision fromRevision,
            Body body,
            Optional<BaseEntry> base,
            Reason reason)
            implements Action {}

    /**
     * Overwrites both versions with what both sides' changes make together, if they still have the
     * expected revisions. The base keeps what it knew until both are written: whoever merges again
     * after half of it gets the same. There is no base where the two meet for the first time.
     *
     * @param taken the changes that are in the body, and whose they are
     */
    record Merge(
            String uid,
            RecordId pim,
            Revision pimExpected,
            RecordId store,
            Revision storeExpected,
            Body body,
            List<Taken> taken,
            Optional<BaseEntry> base,
            Reason reason)
            implements Action {
        public Merge {
            taken = List.copyOf(taken);
        }
    }

    /**
     * Overwrites the receiving side's version with what both sides' changes make together, and
     * leaves the other. The base learns that the other version has been taken in: the receiving
     * side is ahead of it.
     *
     * @param takenIn the version of {@code from}
     */
    record MergeInto(
            String uid,
            Side on,
            RecordId target,
            Revision expected,
            RecordId from,
            Revision fromRevision,
            TakenIn takenIn,
            Body body,
            List<Taken> taken,
            Optional<BaseEntry> base,
            Reason reason)
            implements Action {
        public MergeInto {
            taken = List.copyOf(taken);
        }
    }

    /** Removes {@code target}, if it still has the expected revision. */
    record Delete(
            String uid,
            Side on,
            RecordId target,
            Revision expected,
            Optional<BaseEntry> base,
            Reason reason)
            implements Action {}

    /**
     * Puts back what an earlier run overwrote or deleted. The base learns nothing: to the next sync
     * it is an edit of this side's.
     *
     * @param expected what is there now; absent where nothing is
     */
    record Restore(
            String uid,
            Side on,
            RecordId target,
            Optional<Revision> expected,
            Body body,
            Reason reason)
            implements Action {}

    /**
     * Makes a record that neither side has, on both: the version that lost a conflict, kept beside
     * the winner under a UID of its own.
     */
    record CopyToBoth(String uid, Body body, Reason reason) implements Action {}

    /**
     * Writes nothing on either side: the base remembers {@code agreed} as it is, its state included
     * (a record deleted in the PIM and kept in the store is remembered so).
     */
    record Adopt(BaseEntry agreed, Reason reason) implements Action {
        @Override
        public String uid() {
            return agreed.uid();
        }
    }

    /** Writes nothing on either side: the record is gone from both, and the base forgets it. */
    record Forget(BaseEntry base, Reason reason) implements Action {
        @Override
        public String uid() {
            return base.uid();
        }
    }

    /**
     * Both sides changed differently and the user is to decide. Writes nothing on either side; the
     * base remembers {@code parked} as it is. Every plan says so again until it is settled.
     */
    record Park(BaseEntry parked, Reason reason) implements Action {
        @Override
        public String uid() {
            return parked.uid();
        }
    }

    /** A record that cannot be synchronised now; it never stops the others. */
    record Skip(String uid, Side side, RecordId id, Reason reason) implements Action {}
}
