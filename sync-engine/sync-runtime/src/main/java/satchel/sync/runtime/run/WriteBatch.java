package satchel.sync.runtime.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * Sends a handful of writes so that a crash at any point loses nothing: what will be lost goes to
 * the journal, what is meant to the base, then the writes are sent, then the base learns what came
 * of them.
 */
final class WriteBatch {
    private final Pair pair;
    private final BaseStore base;
    private final Losses losses;
    private final Tally tally;
    private final ReadBacks readBacks;

    /** Where what both sides get already stands in the store, by UID. */
    private final Map<String, Version> halves = new HashMap<>();

    /** The states after what was written so far. */
    private final Map<Side, SyncState> reached = new EnumMap<>(Side.class);

    WriteBatch(Pair pair, BaseStore base, Losses losses, Tally tally, ReadBacks readBacks) {
        this.pair = pair;
        this.base = base;
        this.losses = losses;
        this.tally = tally;
        this.readBacks = readBacks;
    }

    void begin(Side side) throws ReplicaException {
        pair.on(side).begin();
    }

    int writesAtOnce(Side side) {
        return pair.on(side).writesAtOnce();
    }

    WritePlanner planner(Side side) {
        return new WritePlanner(side, pair.terms().format(), pair.on(side), halves, tally);
    }

    void run(Side side, List<PlannedWrite> planned, Round round)
            throws ReplicaException, IOException {
        Replica replica = pair.on(side);
        List<PlannedWrite> safe = losses.keep(planned, replica, round.view(side));
        Map<Write, PlannedWrite> byWrite = new HashMap<>();
        List<BaseEdit> intents = new ArrayList<>();
        for (PlannedWrite one : safe) {
            byWrite.put(one.write(), one);
            one.intent().ifPresent(intent -> intents.add(new BaseEdit.Intend(intent)));
        }
        base.commit(intents);
        AnswerProbe probe = new AnswerProbe(side, pair.terms().mode(), base);
        Lessons lessons = new Lessons(side, round.look(side).marked(), tally, halves);
        OpenWrites open = new OpenWrites(pair.terms(), readBacks, probe, lessons);
        Settlement settlement = new Settlement(lessons, open, probe);
        try {
            replica.write(
                    safe.stream().map(PlannedWrite::write).toList(),
                    outcome -> take(outcome, byWrite, settlement));
        } finally {
            // What was answered before the side failed did happen.
            base.commit(lessons.take());
        }
        if (!open.ids().isEmpty()) {
            replica.fetch(open.ids(), open::read);
        }
        List<BaseEdit> edits = new ArrayList<>(lessons.take());
        probe.lesson().ifPresent(edits::add);
        SideLook look = round.look(side);
        if (look.marked() && look.memory() == Listing.Memory.KEPT) {
            replica.stateAfterWrites()
                    .filter(state -> isNew(side, look, state))
                    .ifPresent(state -> {
                        edits.add(new BaseEdit.Listed(side));
                        edits.add(new BaseEdit.Mark(side, state));
                    });
        }
        base.commit(edits);
        losses.made(settlement.made());
    }

    /** The state of before the writes says nothing of them. */
    private boolean isNew(Side side, SideLook look, SyncState state) {
        Optional<SyncState> before = Optional.ofNullable(reached.put(side, state)).or(look::state);
        return !Optional.of(state).equals(before);
    }

    private static void take(
            WriteOutcome outcome, Map<Write, PlannedWrite> byWrite, Settlement settlement) {
        PlannedWrite planned = byWrite.get(outcome.write());
        if (planned == null) {
            throw new IllegalStateException("an outcome of a write that was not sent: " + outcome);
        }
        settlement.take(planned, outcome);
    }
}
