package satchel.sync.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The journals of a pair's runs, in their folder. */
public final class RunJournals {
    private final Path folder;

    public RunJournals(Path folder) {
        this.folder = folder;
    }

    /** The last one first. */
    public List<PastRun> all() throws IOException {
        List<PastRun> runs = new ArrayList<>();
        for (Path file : files()) {
            JournalReader.outline(file).ifPresent(runs::add);
        }
        runs.sort(Comparator.comparing(PastRun::started).reversed());
        return runs;
    }

    public Optional<PastRun> find(String run) throws IOException {
        Path file = file(run);
        return Files.exists(file) ? JournalReader.outline(file) : Optional.empty();
    }

    /** What a run kept before it was lost. */
    public List<KeptBody> kept(String run) throws IOException {
        return JournalReader.read(file(run));
    }

    /** Forgets the runs that started before then: what they kept cannot be restored any more. */
    public void forgetBefore(Instant then) throws IOException {
        String first = RunJournal.stamp(then);
        for (Path file : files()) {
            if (file.getFileName().toString().compareTo(first) < 0) {
                Files.delete(file);
            }
        }
    }

    private Path file(String run) {
        return folder.resolve(run + JournalFormat.SUFFIX);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JournalFormat.SUFFIX)).toList();
        }
    }
}
