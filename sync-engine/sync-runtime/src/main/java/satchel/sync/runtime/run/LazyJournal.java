package satchel.sync.runtime.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.plan.Terms;
import satchel.sync.runtime.journal.KeptBody;
import satchel.sync.runtime.journal.MadeRecord;
import satchel.sync.runtime.journal.RunJournal;
import satchel.sync.runtime.journal.SentWrite;

/** The run's journal, begun by its first write: a run that changes nothing leaves none. */
final class LazyJournal implements AutoCloseable {
    private final Path folder;
    private final Terms terms;
    private final Optional<String> undone;
    private Optional<RunJournal> begun = Optional.empty();

    /**
     * @param undone the run whose way back this one is
     */
    LazyJournal(Path folder, Terms terms, Optional<String> undone) {
        this.folder = folder;
        this.terms = terms;
        this.undone = undone;
    }

    void keep(List<KeptBody> bodies, List<SentWrite> sent) throws IOException {
        if (bodies.isEmpty() && sent.isEmpty()) {
            return;
        }
        if (begun.isEmpty()) {
            begun = Optional.of(RunJournal.begin(folder, Instant.now(), terms, undone));
        }
        begun.get().keep(bodies, sent);
    }

    void made(List<MadeRecord> made) throws IOException {
        if (begun.isPresent()) {
            begun.get().made(made);
        }
    }

    Optional<String> run() {
        return begun.map(RunJournal::run);
    }

    void end(RunReport report) throws IOException {
        if (begun.isPresent()) {
            begun.get().end(Instant.now(), report.summary());
        }
    }

    @Override
    public void close() throws IOException {
        if (begun.isPresent()) {
            begun.get().close();
        }
    }
}
