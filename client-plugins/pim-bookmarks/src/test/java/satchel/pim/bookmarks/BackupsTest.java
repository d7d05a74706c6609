package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.pim.bookmarks.store.Backups;

final class BackupsTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void file() throws IOException {
        file = folder.resolve("Bookmarks");
        Files.writeString(file, "now");
    }

    private List<String> copies() throws IOException {
        return Backups.all(file).stream()
                .map(copy ->
                        copy.getFileName()
                                .toString()
                                .substring("Bookmarks.satchel-backup-".length()))
                .toList();
    }

    private void made(String... times) throws IOException {
        for (String time : times) {
            Files.writeString(folder.resolve("Bookmarks.satchel-backup-" + time), time);
        }
    }

    @Test
    void theFirstEverStaysAndOneOfEachOfTheLastDaysAndTheNewest() throws Exception {
        made("20250101T090000000Z", "20250101T100000000Z", "20250203T090000000Z");
        made("20250204T090000000Z", "20250204T100000000Z", "20250205T090000000Z");

        Backups.make(file);

        assertThat(copies())
                .hasSize(4)
                .startsWith("20250101T090000000Z", "20250204T090000000Z", "20250205T090000000Z");
        assertThat(Backups.all(file).getLast()).hasContent("now");
    }

    @Test
    void oneADayIsEnoughOfWhatIsLarge() throws Exception {
        made("20250101T090000000Z");
        for (int n = 0; n < 3; n++) {
            Backups.makeDaily(file, copy -> Files.copy(file, copy));
        }
        assertThat(copies()).hasSize(2);
    }

    @Test
    void aCopyThatWasCutShortIsNone() throws Exception {
        Backups.Copy broken =
                copy -> {
                    Files.writeString(copy, "n");
                    throw new IOException("no space");
                };
        assertThatThrownBy(() -> Backups.makeDaily(file, broken)).isInstanceOf(IOException.class);

        assertThat(copies()).isEmpty();
        Files.writeString(folder.resolve(".Bookmarks.satchel-copying"), "left by a crash");
        Backups.makeDaily(file, copy -> Files.copy(file, copy));
        assertThat(copies()).hasSize(1);
        assertThat(folder).isDirectoryNotContaining("glob:**satchel-copying");
    }
}
