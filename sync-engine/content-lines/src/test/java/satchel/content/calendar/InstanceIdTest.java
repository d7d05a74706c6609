package satchel.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;

class InstanceIdTest {
    @ParameterizedTest
    @CsvSource({
        "EXDATE:20260112T080000Z, 2026-01-12T08:00Z",
        "EXDATE;TZID=Europe/Berlin:20260112T090000, 2026-01-12T08:00Z",
        "EXDATE;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260712T100005, 2026-07-12T08:00:05Z",
        "EXDATE;TZID=Our Zone:20260112T090000, 2026-01-12T09:00 Our Zone",
        "EXDATE:20260112T090000, 2026-01-12T09:00",
        "EXDATE;VALUE=DATE:20260112, 2026-01-12",
        "EXDATE;VALUE=DATE;TZID=Europe/Berlin:20260112, 2026-01-12",
        "EXDATE: some day , some day"
    })
    void instanceIsNamedTheSameHoweverItIsWritten(String written, String id) throws Exception {
        ContentLine line =
                ContentReader.read("BEGIN:X\n" + written + "\nEND:X\n")
                        .getFirst()
                        .property("EXDATE")
                        .orElseThrow();
        assertThat(InstanceId.of(line, line.value())).isEqualTo(id);
    }
}
