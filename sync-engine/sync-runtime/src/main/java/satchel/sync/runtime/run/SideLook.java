package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.base.KnownSide;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;

/**
 * Every record of one side, as it is now.
 *
 * @param marked whether the base keeps it together with the side's state
 * @param memory whether the side knew the state that it was in when it was last looked at
 * @param unsaved what the base is to learn of this look once its plan may run
 */
record SideLook(
        Map<RecordId, Revision> records,
        boolean marked,
        Listing.Memory memory,
        List<BaseEdit> unsaved) {
    /**
     * Asks the side what is there. A listing of changes is completed with what the base knows of
     * the side, and what is heard is committed at once, so that it need not be heard again.
     */
    static SideLook at(Side side, Replica replica, BaseStore base) throws ReplicaException {
        Optional<KnownSide> known = base.known(side);
        Heard heard = Heard.from(replica, known);
        Listing listing = heard.listing();
        Map<RecordId, Revision> before = known.map(KnownSide::records).orElse(Map.of());
        Map<RecordId, Revision> now = now(listing, before, known.isPresent());
        boolean marked = listing.next().isPresent() || listing instanceof Listing.Changes;
        List<BaseEdit> edits =
                marked
                        ? edits(side, before, now, known.map(KnownSide::state), listing.next())
                        : new ArrayList<>(
                                known.stream().map(any -> new BaseEdit.Unmark(side)).toList());
        if (known.filter(one -> !one.unlisted().isEmpty()).isPresent()) {
            edits.addAll(0, stillUnlisted(side, heard, before));
        }
        return switch (memory(listing)) {
            case KEPT -> {
                base.commit(edits);
                yield new SideLook(now, marked, Listing.Memory.KEPT, List.of());
            }
            // As long as nobody has consented to what comes of it, it is to be heard again.
            case LOST -> new SideLook(now, marked, Listing.Memory.LOST, edits);
        };
    }

    private static List<BaseEdit> stillUnlisted(
            Side side, Heard heard, Map<RecordId, Revision> before) {
        List<BaseEdit> edits = new ArrayList<>(List.of(new BaseEdit.Listed(side)));
        for (RecordId id : heard.unlisted()) {
            edits.add(new BaseEdit.Wrote(side, id, Optional.ofNullable(before.get(id))));
        }
        return edits;
    }

    private static Listing.Memory memory(Listing listing) {
        return switch (listing) {
            case Listing.Complete complete -> complete.memory();
            case Listing.Changes _ -> Listing.Memory.KEPT;
        };
    }

    private static Map<RecordId, Revision> now(
            Listing listing, Map<RecordId, Revision> before, boolean known)
            throws ReplicaException {
        return switch (listing) {
            case Listing.Complete complete -> new HashMap<>(complete.records());
            case Listing.Changes changes -> {
                if (!known) {
                    throw new ReplicaException(
                            ReplicaException.Kind.BROKEN_ANSWER,
                            "asked for all records, the side answered with changes");
                }
                Map<RecordId, Revision> now = new HashMap<>(before);
                now.putAll(changes.changed());
                now.keySet().removeAll(changes.gone());
                yield now;
            }
        };
    }

    private static List<BaseEdit> edits(
            Side side,
            Map<RecordId, Revision> before,
            Map<RecordId, Revision> now,
            Optional<SyncState> oldState,
            Optional<SyncState> newState) {
        List<BaseEdit> edits = new ArrayList<>();
        now.forEach((id, revision) -> {
            if (!revision.equals(before.get(id))) {
                edits.add(new BaseEdit.See(side, id, revision));
            }
        });
        before.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> edits.add(new BaseEdit.Miss(side, id)));
        newState.filter(state -> !Optional.of(state).equals(oldState))
                .ifPresent(state -> edits.add(new BaseEdit.Mark(side, state)));
        return edits;
    }
}
