package satchel.sync.runtime.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.journal.KeptBody;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.RunJournals;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * The way back from one run of a pair: planned, guarded, journaled and written as any other, and so
 * with a way back of its own. The base does not learn it. To the next sync of both sides, what was
 * restored is an edit of its side's, and what was taken away is new again on the other.
 */
public final class UndoSession {
    private final Pair pair;
    private final PairState state;
    private final SyncListener listener;
    private final PastRun run;

    public UndoSession(Pair pair, PairState state, SyncListener listener, PastRun run) {
        this.pair = pair;
        this.state = state;
        this.listener = listener;
        this.run = run;
    }

    /** What {@link #run} would do now. Writes to neither side. */
    public Preview preview() throws ReplicaException, IOException {
        return Preview.of(look(), pair);
    }

    /**
     * What somebody has changed since that run is left as it is, and is a problem of the report.
     *
     * @throws IOException if a journal cannot be read or written
     */
    public RunReport run(Optional<Consent> consent) throws IOException {
        return JournaledRun.of(
                pair,
                state,
                Optional.of(run.name()),
                (tally, journal) -> write(consent, tally, journal));
    }

    private Ending write(Optional<Consent> consent, Tally tally, LazyJournal journal)
            throws ReplicaException, IOException {
        Round round = look();
        tally.planned(round);
        Optional<Refusal> refusal = Permission.refusal(round, pair.limits(), consent);
        if (refusal.isPresent()) {
            return new Ending.Refused(refusal.get());
        }
        round.save(state.base());
        askAbout(WayBack.onBothSides(round.plan().actions()));
        Losses losses = new Losses(pair.terms().format(), journal, tally);
        ReadBacks readBacks = new ReadBacks(pair.terms().format());
        WriteBatch batch = new WriteBatch(pair, state.base(), losses, tally, readBacks);
        new PlanRunner(batch, state.base(), tally, listener, () -> false).run(round);
        tally.giveUp(round.plan());
        return new Ending.Finished();
    }

    /** The next sync finds two versions that are not to be brought together again. */
    private void askAbout(Set<String> uids) {
        List<BaseEdit> edits = new ArrayList<>();
        for (BaseEntry entry : state.base().entries()) {
            if (uids.contains(entry.uid())) {
                BaseEntry parted = entry.agreeingOnNothing();
                edits.add(new BaseEdit.Link(parted.in(LinkState.PARTED)));
            }
        }
        state.base().commit(edits);
    }

    /**
     * What a write of the run left of the one before it on a side that leaves something out is no
     * version of anybody's.
     */
    private KeptBody whole(KeptBody lost) {
        OwnForms forms = new OwnForms(state.base(), pair.terms().format(), lost.side());
        return lost.with(forms.whole(lost.id(), lost.body()));
    }

    private Round look() throws ReplicaException, IOException {
        List<KeptBody> kept =
                new RunJournals(state.journal())
                        .kept(run.name()).stream().map(this::whole).toList();
        WayBack way = new WayBack(pair.terms().format(), state.base().entries(), run, kept);
        return Round.lookBack(pair, state.base(), listener, way);
    }
}
