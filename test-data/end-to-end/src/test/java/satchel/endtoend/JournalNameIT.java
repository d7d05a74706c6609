package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.journal.RunJournal;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;

/** A journal that the power takes with it would leave what was overwritten nowhere. */
final class JournalNameIT {
    @TempDir Path folder;

    /** Begins a journal, as the first write of a run does. */
    static final class Beginning {
        private Beginning() {}

        public static void main(String[] arguments) throws IOException {
            Terms terms = new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.VCARD);
            RunJournal.begin(Path.of(arguments[0]), Instant.EPOCH, terms).close();
        }
    }

    @Test
    void theNamesOfAJournalAndOfItsFolderAreOnTheDiskOnceItIsBegun() throws IOException {
        Path journals = folder.toRealPath().resolve("pair").resolve("journal");
        Path trace = folder.resolve("trace");

        Finished finished =
                Program.installed("strace", "strace")
                        .with("-f", "-y", "-e", "trace=fsync", "-o", trace.toString())
                        .with(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                        .with("-cp", System.getProperty("java.class.path"))
                        .with(Beginning.class.getName(), journals.toString())
                        .run();

        assertThat(finished.exit()).as(finished.err()).isZero();
        assertThat(Files.readString(trace))
                .contains("<" + journals + ">) = 0")
                .contains("<" + journals.getParent() + ">)");
    }
}
