package satchel.client.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import satchel.client.pair.SavedPair;
import satchel.client.state.HistorySetting;
import satchel.client.state.StateFolder;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.base.Intent;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.RunJournals;
import satchel.sync.runtime.run.PairBusyException;
import satchel.sync.runtime.run.PairState;

/** What the runs of a pair remember: its folder, and the lock that one run at a time holds. */
final class PairMemory {
    private PairMemory() {}

    /**
     * @throws IOException with a sentence for the user while another run is at work
     */
    static PairState open(StateFolder state, SavedPair pair) throws IOException {
        try {
            return PairState.open(folder(state, pair));
        } catch (PairBusyException e) {
            throw new IOException(
                    "another sync of %s and %s is running; nothing was done, try again when it has ended"
                            .formatted(pair.database(), pair.collection()),
                    e);
        }
    }

    /** Not before a sync has run: nobody else has a reason to make an undo impossible. */
    static void forgetOldRuns(StateFolder state, PairState memory) throws IOException {
        new RunJournals(memory.journal())
                .forgetBefore(Instant.now().minus(new HistorySetting(state).kept()));
    }

    /** The runs that wrote something and are still kept, the last one first. */
    static List<PastRun> history(StateFolder state, SavedPair pair) throws IOException {
        return new RunJournals(PairState.journal(folder(state, pair))).all();
    }

    /** Leaves the journals, which hold what runs replaced. */
    static void forget(StateFolder state, SavedPair pair) throws IOException {
        if (!Files.exists(folder(state, pair))) {
            return;
        }
        try (PairState memory = open(state, pair)) {
            memory.base().commit(everything(memory.base()));
        }
    }

    private static List<BaseEdit> everything(BaseStore base) {
        List<BaseEdit> edits = new ArrayList<>();
        for (BaseEntry entry : base.entries()) {
            edits.add(new BaseEdit.Unlink(entry.uid()));
        }
        for (Intent intent : base.intents()) {
            edits.add(new BaseEdit.Settle(intent.on(), intent.id()));
        }
        for (Side side : Side.values()) {
            edits.add(new BaseEdit.Unmark(side));
        }
        return edits;
    }

    private static Path folder(StateFolder state, SavedPair pair) {
        return state.path().resolve("pairs").resolve(pair.id().value());
    }
}
