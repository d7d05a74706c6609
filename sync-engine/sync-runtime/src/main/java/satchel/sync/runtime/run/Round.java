package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.guard.Sizes;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.Planner;
import satchel.sync.core.plan.Planning;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.run.SyncListener.Step;

/** One look at both sides and the plan that comes of it. */
record Round(Plan plan, SideLook pimLook, SideLook storeLook, SideView pim, SideView store) {
    static Round look(Pair pair, BaseStore base, SyncListener listener) throws ReplicaException {
        Round unplanned = unplanned(pair, base, listener);
        return unplanned.with(plan(pair, base, unplanned.pim, unplanned.store, listener));
    }

    /** The plan is the way back. */
    static Round lookBack(Pair pair, BaseStore base, SyncListener listener, WayBack way)
            throws ReplicaException {
        Round unplanned = unplanned(pair, base, listener);
        for (Side side : Side.values()) {
            Set<RecordId> there = way.concerned(side);
            there.retainAll(unplanned.look(side).records().keySet());
            read(side, pair.on(side), base, unplanned.view(side), there, listener);
        }
        return unplanned.with(new Plan(pair.terms(), way.actions(unplanned.pim, unplanned.store)));
    }

    private static Round unplanned(Pair pair, BaseStore base, SyncListener listener)
            throws ReplicaException {
        IntentResolver intents = new IntentResolver(base, pair.terms().format());
        listener.progress(Step.LISTING_PIM, 0, 0);
        SideLook pimLook = SideLook.at(Side.PIM, pair.pim(), base);
        intents.resolve(Side.PIM, pair.pim(), pimLook);
        listener.progress(Step.LISTING_STORE, 0, 0);
        SideLook storeLook = SideLook.at(Side.STORE, pair.store(), base);
        intents.resolve(Side.STORE, pair.store(), storeLook);
        return new Round(
                new Plan(pair.terms(), List.of()),
                pimLook,
                storeLook,
                view(Side.PIM, pimLook, pair, base),
                view(Side.STORE, storeLook, pair, base));
    }

    private static SideView view(Side side, SideLook look, Pair pair, BaseStore base) {
        OwnForms forms = new OwnForms(base, pair.terms().format(), side);
        return new SideView(look, base.asides(side), forms);
    }

    private Round with(Plan planned) {
        return new Round(planned, pimLook, storeLook, pim, store);
    }

    /** Of what the plan is about: records outside the scope neither stay nor go. */
    Sizes sizes() {
        return new Sizes(
                pim.size() - plan.outside().pim().size(),
                store.size() - plan.outside().store().size());
    }

    /** Remembers what is outside the scope, so that no body is read again to find that out. */
    void setAside(BaseStore base) {
        List<BaseEdit> edits = new ArrayList<>();
        for (Side side : Side.values()) {
            edits.addAll(view(side).setAside(side, plan.outside().on(side)));
        }
        base.commit(edits);
    }

    /** What a forgetful side shows, before anything of the plan is run; not that it was heard. */
    void save(BaseStore base) {
        base.commit(unsaved(edit -> !isMark(edit)));
    }

    /** Once the whole plan has been run: a forgetful side need not be asked about any more. */
    void settle(BaseStore base) {
        base.commit(unsaved(Round::isMark));
    }

    private List<BaseEdit> unsaved(Predicate<BaseEdit> wanted) {
        return Stream.of(pimLook, storeLook)
                .flatMap(look -> look.unsaved().stream())
                .filter(wanted)
                .toList();
    }

    private static boolean isMark(BaseEdit edit) {
        return edit instanceof BaseEdit.Mark || edit instanceof BaseEdit.Unmark;
    }

    /** Sides that do not know any more how they were when they were last looked at. */
    Set<Side> forgetful() {
        Set<Side> forgetful = EnumSet.noneOf(Side.class);
        for (Side side : Side.values()) {
            if (look(side).memory() == Listing.Memory.LOST) {
                forgetful.add(side);
            }
        }
        return forgetful;
    }

    SideView view(Side side) {
        return side == Side.PIM ? pim : store;
    }

    SideLook look(Side side) {
        return side == Side.PIM ? pimLook : storeLook;
    }

    private static Plan plan(
            Pair pair, BaseStore base, SideView pim, SideView store, SyncListener listener)
            throws ReplicaException {
        List<BaseEntry> agreed = base.entries();
        while (true) {
            switch (Planner.plan(pim.view(), store.view(), agreed, pair.terms(), pair.choices())) {
                case Planning.Ready(Plan plan) -> {
                    return plan;
                }
                case Planning.NeedsBodies(Set<RecordId> ofPim, Set<RecordId> ofStore) -> {
                    read(Side.PIM, pair.pim(), base, pim, ofPim, listener);
                    read(Side.STORE, pair.store(), base, store, ofStore, listener);
                }
            }
        }
    }

    private static void read(
            Side side,
            Replica replica,
            BaseStore base,
            SideView view,
            Set<RecordId> ids,
            SyncListener listener)
            throws ReplicaException {
        if (ids.isEmpty()) {
            return;
        }
        int[] done = {0};
        Consumer<Fetched> sink =
                fetched -> {
                    view.read(fetched);
                    listener.progress(Step.READING, ++done[0], ids.size());
                };
        switch (side) {
            case PIM -> replica.fetch(ids, sink);
            case STORE -> new ReadingAhead(base, side).read(replica, view.shown(ids), sink);
        }
        if (view.lacksAnyOf(ids)) {
            throw new ReplicaException(
                    ReplicaException.Kind.BROKEN_ANSWER,
                    "asked for " + ids.size() + " bodies, not all of them were answered");
        }
    }
}
