package satchel.sync.runtime.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * One sync of one pair: look at both sides, plan, ask the guard, write. A record that turns out to
 * be other than planned gets another look within the same run. {@link #cancel} may be called from
 * any thread, everything else from one.
 */
public final class SyncSession {
    /** Looks at a record that keeps changing under the run. */
    private static final int ROUNDS = 3;

    private final Pair pair;
    private final PairState state;
    private final SyncListener listener;
    private volatile boolean cancelled;

    public SyncSession(Pair pair, PairState state, SyncListener listener) {
        this.pair = pair;
        this.state = state;
        this.listener = listener;
    }

    /** What {@link #run} would do now. Writes to neither side. */
    public Preview preview() throws ReplicaException {
        return Preview.of(Round.look(pair, state.base(), listener), pair);
    }

    /** Those of the chosen records that wait for the user. Writes to neither side. */
    public List<ParkedConflict> conflicts() throws ReplicaException {
        return ParkedConflicts.of(Round.look(pair, state.base(), listener), pair);
    }

    /**
     * Runs until both sides are as the terms want them, or says why they are not.
     *
     * @param consent to the plan that an earlier refusal named
     * @throws IOException if the journal cannot be written: then nothing more is overwritten
     */
    public RunReport run(Optional<Consent> consent) throws IOException {
        return JournaledRun.of(
                pair, state, Optional.empty(), (tally, journal) -> rounds(consent, tally, journal));
    }

    /** Stops the run between two writes; what was written stays written and is remembered. */
    public void cancel() {
        cancelled = true;
    }

    private Ending rounds(Optional<Consent> consent, Tally tally, LazyJournal journal)
            throws ReplicaException, IOException {
        BaseStore base = state.base();
        ReadBacks readBacks = new ReadBacks(pair.terms().format());
        for (int round = 1; !cancelled; round++) {
            Round now = Round.look(pair, base, listener);
            tally.planned(now);
            // Later there is less to do: what the user named may be done, or was when it was
            // planned.
            if (round == 1 && !isToThisOnly(consent) && !now.plan().idle().isEmpty()) {
                return new Ending.Misnamed(now.plan().idle());
            }
            Optional<Refusal> refusal = Permission.refusal(now, pair.limits(), consent);
            if (refusal.isPresent()) {
                return new Ending.Refused(refusal.get());
            }
            now.save(base);
            now.setAside(base);
            Losses losses = new Losses(pair.terms().format(), journal, tally);
            WriteBatch batch = new WriteBatch(pair, base, losses, tally, readBacks);
            new PlanRunner(batch, base, tally, listener, () -> cancelled).run(now);
            if (!cancelled && pair.choices().reach() instanceof Reach.All) {
                now.settle(base);
            }
            boolean last = round == ROUNDS || isToThisOnly(consent);
            if (!cancelled && (last || !tally.wantsAnotherRound())) {
                tally.giveUp(now.plan());
                return new Ending.Finished();
            }
        }
        return new Ending.Cancelled();
    }

    private static boolean isToThisOnly(Optional<Consent> consent) {
        return consent.filter(Permission::isToThisOnly).isPresent();
    }
}
