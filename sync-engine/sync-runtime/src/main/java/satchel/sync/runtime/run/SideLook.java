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
 * @param state in which the side is so
 * @param marked whether the base keeps it together with the side's state
 * @param memory whether the side knew the state that it was in when it was last looked at
 * @param unsaved what the base is to learn of this look once its plan may run
 */
record SideLook(
        Map<RecordId, Revision> records,
        Optional<SyncState> state,
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
        now.putAll(heard.lagging());
        boolean marked = listing.next().isPresent() || listing instanceof Listing.Changes;
        List<BaseEdit> edits =
                marked
                        ? edits(side, before, now, known.map(KnownSide::state), listing.next())
                        : new ArrayList<>(
                                known.stream().map(any -> new BaseEdit.Unmark(side)).toList());
        Optional<SyncState> state = listing.next().or(() -> known.map(KnownSide::state));
        return switch (memory(listing)) {
            case KEPT -> {
                if (known.filter(one -> !one.unlisted().isEmpty()).isPresent()) {
                    edits.addAll(listed(side, heard));
                }
                base.commit(edits);
                yield new SideLook(now, state, marked, Listing.Memory.KEPT, List.of());
            }
            // As long as nobody has consented to what comes of it, it is to be heard again.
            case LOST ->
                    new SideLook(now, state, marked, Listing.Memory.LOST, aheadOfTheMark(edits));
        };
    }

    /** All but what lags has been in a list now. */
    private static List<BaseEdit> listed(Side side, Heard heard) {
        List<BaseEdit> edits = new ArrayList<>(List.of(new BaseEdit.Listed(side)));
        heard.lagging()
                .forEach((id, revision) ->
                        edits.add(new BaseEdit.Wrote(side, id, Optional.of(revision))));
        return edits;
    }

    /**
     * Until the new mark is saved, what is seen now counts as what we wrote: a list of what changed
     * since the old one may be silent about it.
     */
    private static List<BaseEdit> aheadOfTheMark(List<BaseEdit> edits) {
        return edits.stream().map(SideLook::unlisted).toList();
    }

    private static BaseEdit unlisted(BaseEdit edit) {
        return switch (edit) {
            case BaseEdit.See(Side side, RecordId id, Revision revision) ->
                    new BaseEdit.Wrote(side, id, Optional.of(revision));
            case BaseEdit.Miss(Side side, RecordId id) ->
                    new BaseEdit.Wrote(side, id, Optional.empty());
            case BaseEdit.Link _,
                    BaseEdit.Unlink _,
                    BaseEdit.Intend _,
                    BaseEdit.Settle _,
                    BaseEdit.Wrote _,
                    BaseEdit.Listed _,
                    BaseEdit.ReadAhead _,
                    BaseEdit.HoldsForm _,
                    BaseEdit.HoldsAll _,
                    BaseEdit.Learn _,
                    BaseEdit.SetAside _,
                    BaseEdit.TakeBack _,
                    BaseEdit.Mark _,
                    BaseEdit.Unmark _ ->
                    edit;
        };
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
