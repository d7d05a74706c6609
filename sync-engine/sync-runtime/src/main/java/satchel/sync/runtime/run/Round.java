package satchel.sync.runtime.run;

import java.util.List;
import java.util.Set;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.guard.Sizes;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.Planner;
import satchel.sync.core.plan.Planning;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.run.SyncListener.Step;

/** One look at both sides and the plan that comes of it. */
record Round(Plan plan, SideLook pimLook, SideLook storeLook, SideView pim, SideView store) {
    static Round look(Pair pair, BaseStore base, SyncListener listener) throws ReplicaException {
        IntentResolver intents = new IntentResolver(base, pair.terms().format());
        listener.progress(Step.LISTING_PIM, 0, 0);
        SideLook pimLook = SideLook.at(Side.PIM, pair.pim(), base);
        intents.resolve(Side.PIM, pair.pim(), pimLook);
        listener.progress(Step.LISTING_STORE, 0, 0);
        SideLook storeLook = SideLook.at(Side.STORE, pair.store(), base);
        intents.resolve(Side.STORE, pair.store(), storeLook);
        SideView pim = new SideView(pimLook);
        SideView store = new SideView(storeLook);
        Plan plan = plan(pair, base.entries(), pim, store, listener);
        return new Round(plan, pimLook, storeLook, pim, store);
    }

    Sizes sizes() {
        return new Sizes(pim.size(), store.size());
    }

    SideView view(Side side) {
        return side == Side.PIM ? pim : store;
    }

    SideLook look(Side side) {
        return side == Side.PIM ? pimLook : storeLook;
    }

    private static Plan plan(
            Pair pair, List<BaseEntry> base, SideView pim, SideView store, SyncListener listener)
            throws ReplicaException {
        while (true) {
            switch (Planner.plan(pim.view(), store.view(), base, pair.terms(), pair.choices())) {
                case Planning.Ready(Plan plan) -> {
                    return plan;
                }
                case Planning.NeedsBodies(Set<RecordId> ofPim, Set<RecordId> ofStore) -> {
                    read(pair.pim(), pim, ofPim, listener);
                    read(pair.store(), store, ofStore, listener);
                }
            }
        }
    }

    private static void read(
            Replica replica, SideView view, Set<RecordId> ids, SyncListener listener)
            throws ReplicaException {
        if (ids.isEmpty()) {
            return;
        }
        int[] done = {0};
        replica.fetch(
                ids,
                fetched -> {
                    view.read(fetched);
                    listener.progress(Step.READING, ++done[0], ids.size());
                });
        if (view.lacksAnyOf(ids)) {
            throw new ReplicaException(
                    ReplicaException.Kind.BROKEN_ANSWER,
                    "asked for " + ids.size() + " bodies, not all of them were answered");
        }
    }
}
