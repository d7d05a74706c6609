package satchel.client.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import satchel.client.pair.PairFile;
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
        return open(state, pair, PairState::open);
    }

    /**
     * Knows nothing of what the ends agreed on before, and learns nothing; what it overwrites is
     * kept as ever.
     *
     * @throws IOException with a sentence for the user while another run is at work
     */
    static PairState openOnce(StateFolder state, SavedPair pair) throws IOException {
        return open(state, pair, PairState::openOnce);
    }

    @FunctionalInterface
    private interface Opener {
        PairState open(Path folder) throws IOException;
    }

    private static PairState open(StateFolder state, SavedPair pair, Opener opener)
            throws IOException {
        try {
            PairState memory = opener.open(folder(state, pair));
            try {
                file(folder(state, pair)).write(pair);
                return memory;
            } catch (IOException | RuntimeException e) {
                memory.close();
                throw e;
            }
        } catch (PairBusyException e) {
            throw new IOException(
                    "another sync of %s and %s is running; nothing was done, try again when it has ended"
                            .formatted(pair.database(), pair.collection()),
                    e);
        }
    }

    /**
     * Of all pairs, but not before a sync has run: nobody else has a reason to make an undo
     * impossible.
     */
    static void forgetOldRuns(StateFolder state) throws IOException {
        Instant limit = Instant.now().minus(new HistorySetting(state).kept());
        for (Path folder : folders(state)) {
            new RunJournals(PairState.journal(folder)).forgetBefore(limit);
        }
    }

    /** Every pair that ever ran on this machine, saved or not. */
    static List<SavedPair> pairs(StateFolder state) throws IOException {
        List<SavedPair> pairs = new ArrayList<>();
        for (Path folder : folders(state)) {
            file(folder).read().ifPresent(pairs::add);
        }
        return pairs;
    }

    private static List<Path> folders(StateFolder state) throws IOException {
        Path all = state.path().resolve("pairs");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static PairFile file(Path folder) {
        return new PairFile(folder.resolve("pair.json"));
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
            base.asides(side).keySet().forEach(id -> edits.add(new BaseEdit.TakeBack(side, id)));
        }
        return edits;
    }

    private static Path folder(StateFolder state, SavedPair pair) {
        return state.path().resolve("pairs").resolve(pair.id().value());
    }
}
