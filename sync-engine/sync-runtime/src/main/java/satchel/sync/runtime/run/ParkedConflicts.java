package satchel.sync.runtime.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.Collision;
import satchel.sync.core.merge.FieldDiff;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.FieldMerge;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.ReplicaException;

/** Reads both versions of what a plan parks, and finds what there is to decide. */
final class ParkedConflicts {
    private ParkedConflicts() {}

    /** In the order of the plan. What is gone in the meantime is none. */
    static List<ParkedConflict> of(Round round, Pair pair) throws ReplicaException {
        List<BaseEntry> parked =
                round.plan().actions().stream().flatMap(ParkedConflicts::entry).toList();
        Map<RecordId, Body> pim = read(Side.PIM, parked, pair, round);
        Map<RecordId, Body> store = read(Side.STORE, parked, pair, round);
        Format format = pair.terms().format();
        return parked.stream()
                .flatMap(entry ->
                        Optional.ofNullable(pim.get(entry.pimId())).stream()
                                .flatMap(ours ->
                                        Optional.ofNullable(store.get(entry.storeId())).stream()
                                                .map(theirs ->
                                                        conflict(format, entry, ours, theirs))))
                .toList();
    }

    private static Stream<BaseEntry> entry(Action action) {
        return action instanceof Action.Park park ? Stream.of(park.parked()) : Stream.empty();
    }

    private static Map<RecordId, Body> read(
            Side side, List<BaseEntry> entries, Pair pair, Round round) throws ReplicaException {
        Set<RecordId> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id(side)));
        return Bodies.of(pair.on(side), ids, round.view(side));
    }

    private static ParkedConflict conflict(Format format, BaseEntry entry, Body pim, Body store) {
        Optional<FieldMerge> merge = FieldMerge.of(format, entry, pim, store);
        return new ParkedConflict(
                entry.uid(),
                pim,
                store,
                merge.map(FieldMerge::collisions).orElseGet(() -> all(format, pim, store)),
                merge.map(FieldMerge::taken).orElse(List.of()));
    }

    private static List<Collision> all(Format format, Body pim, Body store) {
        return FieldDiff.of(format, store, pim).stream()
                .map(field -> new Collision(field.place(), "", field.after(), field.before()))
                .toList();
    }
}
