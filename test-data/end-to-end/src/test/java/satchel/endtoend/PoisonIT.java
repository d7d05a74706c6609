package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/**
 * R14: one of a thousand records cannot be read; it is named with its reason, the others arrive.
 */
@Tag("long")
final class PoisonIT {
    private static final int RECORDS = 1000;
    private static final int BROKEN = 617;

    @TempDir Path folder;

    @Test
    void ofAThousandRecordsTheBrokenOneIsNamedAndTheOthersArrive() throws Exception {
        try (Stage stage = new Stage(folder)) {
            Path pim = stage.pim("work");
            Generated events = Generated.in(pim, 14, RECORDS);
            Files.writeString(
                    events.file(BROKEN), "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nno colon here\r\n");

            Finished first = stage.sync(pim, "calendars/work", "two-way");

            assertNamed(first);
            assertThat(stage.dav.list("calendars/work/")).hasSize(RECORDS - 1);
            Finished second = stage.sync(pim, "calendars/work", "two-way");
            assertNamed(second);
            assertThat(stage.dav.list("calendars/work/")).hasSize(RECORDS - 1);
            assertThat(Files.readString(events.file(BROKEN))).contains("no colon here");

            Files.writeString(events.file(BROKEN), events.record(BROKEN).text());
            stage.sync(pim, "calendars/work", "two-way").orFail("the mended record");
            assertThat(stage.dav.list("calendars/work/")).hasSize(RECORDS);
        }
    }

    private static void assertNamed(Finished sync) {
        System.out.println("PoisonIT: " + sync.err().strip());
        assertThat(sync.exit()).as(sync.out() + sync.err()).isEqualTo(1);
        assertThat(sync.err().lines().filter(line -> line.contains(BROKEN + ".ics"))).hasSize(1);
        assertThat(sync.err()).contains("line 3");
    }
}
