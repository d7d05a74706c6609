package satchel.client.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.state.StateFolder;

final class FoundMarksTest {
    private static final Place HOME = new Place("files", "/home/robin/.calendars/home");
    private static final Place WORK = new Place("files", "/home/robin/.calendars/work");

    @TempDir Path folder;

    @Test
    void aMarkLastsAndLeadsBackToItsPlace() throws IOException {
        Map<Place, String> first = marks(1).of(List.of(HOME, WORK));

        Map<Place, String> later = marks(2).of(List.of(WORK));

        assertThat(later).containsExactly(Map.entry(WORK, first.get(WORK)));
        assertThat(first.get(HOME)).isNotEqualTo(first.get(WORK)).matches("[a-z0-9]{8}");
        assertThat(marks(3).where("files", first.get(HOME))).hasValue(HOME.where());
    }

    @Test
    void aMarkIsOfItsOwnProgramOnly() throws IOException {
        String mark = marks(1).of(List.of(HOME)).get(HOME);

        assertThat(marks(1).where("evolution", mark)).isEmpty();
        assertThat(marks(1).where("files", "unknown")).isEmpty();
    }

    @Test
    void aMarkSaysNothingOfItsPlace() throws IOException {
        Path other = folder.resolve("other");

        String here = marks(1).of(List.of(HOME)).get(HOME);
        String there =
                new FoundMarks(new StateFolder(other), new Random(2)).of(List.of(HOME)).get(HOME);

        assertThat(here).isNotEqualTo(there);
    }

    @Test
    void nothingIsWrittenForWhatIsKnown() throws IOException {
        marks(1).of(List.of(HOME));
        Path file = folder.resolve("found.json");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        marks(1).of(List.of(HOME));

        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    private FoundMarks marks(long seed) {
        return new FoundMarks(new StateFolder(folder), new Random(seed));
    }
}
