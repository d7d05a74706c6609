package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/** Plans and runs syncs between two sides in memory, keeping the base as a real runner would. */
final class MemorySync {
    final MemorySide pim;
    final MemorySide store;

    /** By UID. */
    final Map<String, BaseEntry> base = new TreeMap<>();

    final Set<RecordId> pimBodiesAsked = new HashSet<>();
    final Set<RecordId> storeBodiesAsked = new HashSet<>();

    /** What the user says about single records. */
    Choices choices = Choices.NONE;

    MemorySync() {
        this("p", new MemorySide("s"));
    }

    /** With a store that others have, too. */
    MemorySync(String pim, MemorySide store) {
        this.pim = new MemorySide(pim);
        this.store = store;
    }

    Plan plan(Terms terms) {
        pimBodiesAsked.clear();
        storeBodiesAsked.clear();
        List<BaseEntry> entries = List.copyOf(base.values());
        for (int round = 0; round < 4; round++) {
            Planning planning =
                    Planner.plan(
                            pim.view(pimBodiesAsked),
                            store.view(storeBodiesAsked),
                            entries,
                            terms,
                            choices);
            switch (planning) {
                case Planning.Ready ready -> {
                    return ready.plan();
                }
                case Planning.NeedsBodies needs -> {
                    boolean more = pimBodiesAsked.addAll(needs.pim());
                    more |= storeBodiesAsked.addAll(needs.store());
                    if (!more) {
                        throw new IllegalStateException("asked twice for " + needs);
                    }
                }
            }
        }
        throw new IllegalStateException("the planner asks for bodies in more than three rounds");
    }

    Plan run(Terms terms) {
        Plan plan = plan(terms);
        plan.actions().forEach(action -> run(action, terms));
        return plan;
    }

    private MemorySide side(Side side) {
        return side == Side.PIM ? pim : store;
    }

    private void run(Action action, Terms terms) {
        switch (action) {
            case Action.Create create -> {
                side(create.on().other()).requireRevision(create.from(), create.fromRevision());
                RecordId id = side(create.on()).create(create.uid(), create.body());
                link(create.uid(), create.on(), id, create.from(), create.base(), terms);
            }
            case Action.Update update -> {
                side(update.on().other()).requireRevision(update.from(), update.fromRevision());
                side(update.on()).requireRevision(update.target(), update.expected());
                side(update.on()).put(update.target(), update.body());
                link(
                        update.uid(),
                        update.on(),
                        update.target(),
                        update.from(),
                        update.base(),
                        terms);
            }
            case Action.Merge merge -> {
                pim.requireRevision(merge.pim(), merge.pimExpected());
                store.requireRevision(merge.store(), merge.storeExpected());
                pim.put(merge.pim(), merge.body());
                store.put(merge.store(), merge.body());
                link(merge.uid(), Side.STORE, merge.store(), merge.pim(), merge.base(), terms);
            }
            case Action.MergeInto merge -> {
                side(merge.on().other()).requireRevision(merge.from(), merge.fromRevision());
                side(merge.on()).requireRevision(merge.target(), merge.expected());
                side(merge.on()).put(merge.target(), merge.body());
                merge.base().ifPresent(entry -> base.remove(entry.uid()));
                boolean toStore = merge.on() == Side.STORE;
                RecordId pimId = toStore ? merge.from() : merge.target();
                RecordId storeId = toStore ? merge.target() : merge.from();
                BaseEntry ahead =
                        new BaseEntry(
                                merge.uid(),
                                pimId,
                                pim.revision(pimId),
                                storeId,
                                store.revision(storeId),
                                merge.takenIn().agreed(),
                                merge.takenIn().version(),
                                toStore ? LinkState.STORE_AHEAD : LinkState.PIM_AHEAD);
                remember(ahead);
            }
            case Action.Delete delete -> {
                side(delete.on()).requireRevision(delete.target(), delete.expected());
                side(delete.on()).remove(delete.target());
                delete.base().ifPresent(entry -> base.remove(entry.uid()));
            }
            case Action.CopyToBoth copy -> {
                RecordId onPim = pim.create(copy.uid(), copy.body());
                RecordId onStore = store.create(copy.uid(), copy.body());
                link(copy.uid(), Side.STORE, onStore, onPim, Optional.empty(), terms);
            }
            case Action.Adopt adopt -> remember(adopt.agreed());
            case Action.Park park -> remember(park.parked());
            case Action.Forget forget -> base.remove(forget.base().uid());
            case Action.Restore restore -> throw new IllegalStateException("nothing was undone");
            case Action.Skip skip -> {}
        }
    }

    private void link(
            String uid,
            Side on,
            RecordId written,
            RecordId from,
            Optional<BaseEntry> old,
            Terms terms) {
        RecordId pimId = on == Side.PIM ? written : from;
        RecordId storeId = on == Side.STORE ? written : from;
        old.ifPresent(entry -> base.remove(entry.uid()));
        Body body = pim.body(pimId);
        remember(
                new BaseEntry(
                        uid,
                        pimId,
                        pim.revision(pimId),
                        storeId,
                        store.revision(storeId),
                        Canonical.hash(terms.format(), body),
                        body,
                        LinkState.SYNCED));
    }

    /** Replaces whatever was linked to the same UID or to either record. */
    private void remember(BaseEntry entry) {
        base.values()
                .removeIf(other ->
                        other.storeId().equals(entry.storeId())
                                || other.pimId().equals(entry.pimId()));
        base.put(entry.uid(), entry);
    }

    /** Actions of the plan that write to a side. */
    static List<Action> writes(Plan plan) {
        List<Action> writes = new ArrayList<>();
        for (Action action : plan.actions()) {
            switch (action) {
                case Action.Create write -> writes.add(write);
                case Action.Update write -> writes.add(write);
                case Action.Merge write -> writes.add(write);
                case Action.MergeInto write -> writes.add(write);
                case Action.Restore write -> writes.add(write);
                case Action.Delete write -> writes.add(write);
                case Action.CopyToBoth write -> writes.add(write);
                case Action.Adopt none -> {}
                case Action.Forget none -> {}
                case Action.Park none -> {}
                case Action.Skip none -> {}
            }
        }
        return writes;
    }
}
