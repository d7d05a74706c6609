package satchel.sync.runtime.run;

import java.io.IOException;
import java.util.Optional;
import satchel.sync.runtime.replica.ReplicaException;

/** What a sync and an undo have in common: a journal, counts, and a report however they end. */
final class JournaledRun {
    /** What is done in between. */
    @FunctionalInterface
    interface Work {
        Ending run(Tally tally, LazyJournal journal) throws ReplicaException, IOException;
    }

    private JournaledRun() {}

    /**
     * @param undone the run whose way back this one is
     */
    static RunReport of(Pair pair, PairState state, Optional<String> undone, Work work)
            throws IOException {
        Tally tally = new Tally();
        try (LazyJournal journal = new LazyJournal(state.journal(), pair.terms(), undone)) {
            Ending ending;
            try {
                ending = work.run(tally, journal);
            } catch (ReplicaException e) {
                ending = new Ending.Broken(e.kind(), e.why());
            }
            long requests = pair.pim().requests() + pair.store().requests();
            RunReport report = tally.report(ending, journal.run(), requests);
            journal.end(report);
            return report;
        }
    }
}
