package satchel.sync.runtime.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.base.Answers;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.base.Intent;
import satchel.sync.runtime.base.KnownSide;
import satchel.sync.runtime.base.MemoryBaseStore;
import satchel.sync.runtime.journal.JournalReader;
import satchel.sync.runtime.journal.KeptBody;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.RunJournals;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.MemoryReplica;
import satchel.sync.runtime.replica.Replica;

/** Two sides in memory, a base and a journal folder, and runs over them that may be made to die. */
final class Bench {
    /** Somebody pulls the plug. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    final MemoryReplica pim = new MemoryReplica("PIM");
    final MemoryReplica store;
    final BaseStore base = new MemoryBaseStore();

    /** What the user asks for; it may be something else at the next run. */
    Terms terms;

    private final Path folder;
    private Consumer<String> steps = step -> {};
    private boolean journal = true;

    /** What the user says about single records. */
    Choices choices = Choices.NONE;

    /** What stands between the engine and a side or the base; nothing, unless a test says so. */
    UnaryOperator<Replica> beforePim = UnaryOperator.identity();

    UnaryOperator<Replica> beforeStore = UnaryOperator.identity();
    UnaryOperator<BaseStore> beforeBase = UnaryOperator.identity();

    Bench(Path folder, Mode mode, Deletions deletions, ConflictPolicy conflicts) {
        this(folder, new MemoryReplica("store"), mode, deletions, conflicts);
        store.onStep(step -> steps.accept(step));
    }

    /** From the store to the PIM. */
    static Bench toPim(Path folder, Mode mode, Deletions deletions) {
        return toPim(folder, mode, deletions, ConflictPolicy.ASK);
    }

    static Bench toPim(Path folder, Mode mode, Deletions deletions, ConflictPolicy conflicts) {
        return new Bench(
                folder,
                new MemoryReplica("store"),
                new Terms(mode, Direction.TO_PIM, deletions, conflicts, Format.ICALENDAR));
    }

    /** Over a store that others write to, too, and which tells them of its steps. */
    Bench(
            Path folder,
            MemoryReplica store,
            Mode mode,
            Deletions deletions,
            ConflictPolicy conflicts) {
        this(folder, store, new Terms(mode, deletions, conflicts, Format.ICALENDAR));
    }

    private Bench(Path folder, MemoryReplica store, Terms terms) {
        this.folder = folder;
        this.store = store;
        this.terms = terms;
        pim.onStep(step -> steps.accept(step));
    }

    Bench(Path folder, Mode mode) {
        this(folder, mode, Deletions.KEEP, ConflictPolicy.ASK);
    }

    /** Is told of each step of either side and of the base; may throw. */
    void onStep(Consumer<String> told) {
        steps = told;
    }

    /** What a run is about to overwrite or delete is kept nowhere. */
    void keepNoJournal() {
        journal = false;
    }

    void pim(String uid, String summary) {
        pim.put(uid, Events.event(uid, summary));
    }

    void store(String uid, String summary) {
        store.put(uid, Events.event(uid, summary));
    }

    RunReport run() {
        return run(Optional.empty());
    }

    RunReport run(Optional<Consent> consent) {
        return session(SyncListener.SILENT, session -> session.run(consent));
    }

    /** The pair's runs that wrote something, the last one first. */
    List<PastRun> history() {
        try {
            return new RunJournals(folder.resolve("journal")).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Preview previewUndo(PastRun run) {
        return undoing(run, UndoSession::preview);
    }

    RunReport undo(PastRun run, Optional<Consent> consent) {
        return undoing(run, session -> session.run(consent));
    }

    /** What a test does with an undo. */
    @FunctionalInterface
    interface UndoUse<T> {
        T of(UndoSession session) throws Exception;
    }

    private <T> T undoing(PastRun run, UndoUse<T> use) {
        try (PairState state = PairState.open(folder, () -> beforeBase.apply(new ToldBase(base)))) {
            Pair pair = new Pair(beforePim.apply(pim), beforeStore.apply(store), terms);
            return use.of(new UndoSession(pair, state, SyncListener.SILENT, run));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<ParkedConflict> conflicts() {
        return session(SyncListener.SILENT, SyncSession::conflicts);
    }

    Preview preview() {
        return session(SyncListener.SILENT, SyncSession::preview);
    }

    /** What a test does with a session. */
    @FunctionalInterface
    interface Use<T> {
        T of(SyncSession session) throws Exception;
    }

    <T> T session(SyncListener listener, Use<T> use) {
        try (PairState state = PairState.open(folder, () -> beforeBase.apply(new ToldBase(base)))) {
            Pair pair =
                    new Pair(
                            beforePim.apply(pim),
                            beforeStore.apply(store),
                            terms,
                            GuardLimits.USUAL,
                            choices);
            return use.of(new SyncSession(pair, state, listener));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Every body that any run kept before it was lost. */
    List<KeptBody> kept() {
        Path journals = folder.resolve("journal");
        if (!journal || !Files.isDirectory(journals)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(journals)) {
            List<KeptBody> kept = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                kept.addAll(JournalReader.read(file));
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every record says, such as {@code a=Lunch}; duplicates show twice. */
    static List<String> contents(MemoryReplica side) {
        return side.texts().values().stream()
                .map(text -> value(text, "UID:") + "=" + String.join(" at ", marks(text)))
                .sorted()
                .toList();
    }

    private static String value(String text, String name) {
        return values(text, name).findFirst().orElseThrow();
    }

    static Stream<String> values(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()));
    }

    static String summary(String text) {
        return value(text, "SUMMARY:");
    }

    /** What users write: summary and place. */
    static List<String> marks(String text) {
        return Stream.of("SUMMARY:", "LOCATION:").flatMap(name -> values(text, name)).toList();
    }

    /** All that is on a side or in a journal of what users wrote. */
    TreeSet<String> marksAnywhere() {
        TreeSet<String> all = new TreeSet<>();
        for (Map<String, String> side : List.of(pim.texts(), store.texts())) {
            side.values().forEach(text -> all.addAll(marks(text)));
        }
        kept().forEach(kept -> all.addAll(marks(kept.body().text())));
        return all;
    }

    /** The base, telling of each commit before and after it. */
    private final class ToldBase implements BaseStore {
        private final BaseStore real;

        ToldBase(BaseStore real) {
            this.real = real;
        }

        @Override
        public List<BaseEntry> entries() {
            return real.entries();
        }

        @Override
        public Optional<KnownSide> known(Side side) {
            return real.known(side);
        }

        @Override
        public void recall(Side side, Consumer<Fetched.Found> sink) {
            real.recall(side, sink);
        }

        @Override
        public Optional<OwnForm> ownForm(Side side, RecordId id) {
            return real.ownForm(side, id);
        }

        @Override
        public Optional<Answers> answers(Side side) {
            return real.answers(side);
        }

        @Override
        public Map<RecordId, Aside> asides(Side side) {
            return real.asides(side);
        }

        @Override
        public List<Intent> intents() {
            return real.intents();
        }

        @Override
        public void commit(List<BaseEdit> edits) {
            steps.accept("base commit");
            real.commit(edits);
            steps.accept("base committed");
        }

        @Override
        public void close() {}
    }
}
