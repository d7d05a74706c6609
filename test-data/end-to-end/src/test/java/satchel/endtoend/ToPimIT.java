package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** From the server to a program's folder, through client and server processes. */
@Tag("long")
final class ToPimIT {
    @TempDir static Path folder;
    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    /** The server has a and b, the folder has a and c. */
    private static Path filled(String name) throws IOException {
        Path source = stage.pim(name + "-source");
        for (String uid : List.of("a", "b")) {
            Files.writeString(source.resolve(uid + ".ics"), Event.of(uid, "Of the server"));
        }
        stage.sync(source, "calendars/" + name, "replace").orFail("fill");
        Path pim = stage.pim(name);
        Files.writeString(pim.resolve("a.ics"), Event.of("a", "Of the program"));
        Files.writeString(pim.resolve("c.ics"), Event.of("c", "Of the program"));
        return pim;
    }

    private static Finished toPim(Path pim, String name, String mode) {
        return stage.sync(
                pim, "calendars/" + name, mode, "--direction", "to-pim", "--conflicts", "store");
    }

    private static List<String> files(Path pim) throws IOException {
        try (Stream<Path> files = Files.list(pim)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".ics"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aReplaceMakesTheFolderWhatTheServerHas() throws IOException {
        Path pim = filled("replace");

        Finished sync = toPim(pim, "replace", "replace").orFail("sync");

        assertThat(sync.out()).contains("← calendars/replace", "server: nothing to write");
        assertThat(files(pim)).containsExactly("a.ics", "b.ics");
        assertThat(pim.resolve("a.ics")).content().isEqualTo(Event.of("a", "Of the server"));
        assertThat(stage.dav.list("calendars/replace")).hasSize(2);
        assertThat(toPim(pim, "replace", "replace").out()).contains("PIM: nothing to write");
    }

    @Test
    void aMergeGivesTheFolderWhatTheServerHasAndTakesNothing() throws IOException {
        Path pim = filled("merge");

        toPim(pim, "merge", "merge").orFail("sync");

        assertThat(files(pim)).containsExactly("a.ics", "b.ics", "c.ics");
        assertThat(pim.resolve("a.ics")).content().isEqualTo(Event.of("a", "Of the server"));
        assertThat(stage.dav.list("calendars/merge")).hasSize(2);
    }
}
