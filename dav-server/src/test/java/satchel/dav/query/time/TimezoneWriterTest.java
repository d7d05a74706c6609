package satchel.dav.query.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;

class TimezoneWriterTest {
    static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted();
    }

    /** Read back, the VTIMEZONE says what the database says, before and after clocks are set. */
    @ParameterizedTest
    @MethodSource("zones")
    void whatIsWrittenIsWhatTheDatabaseKnows(String id) {
        ZoneId zone = ZoneId.of(id);
        Component timezone = TimezoneWriter.calendar(id).components().getFirst();
        Zone.Described read = new Zone.Described(Observances.of(timezone).orElseThrow());
        for (LocalDateTime time : times(zone)) {
            assertThat(read.instant(time))
                    .as("%s at %s", id, time)
                    .isEqualTo(time.atZone(zone).toInstant());
        }
    }

    /** Noon of each month, and the hours around each transition of some years. */
    private static List<LocalDateTime> times(ZoneId zone) {
        Stream<LocalDateTime> months =
                Stream.iterate(LocalDateTime.parse("1971-01-01T12:00:00"), it -> it.plusMonths(7))
                        .limit(140);
        Stream<LocalDateTime> transitions =
                Stream.of(1985, 2010, 2026, 2031)
                        .map(year -> LocalDateTime.of(year, 1, 1, 12, 0).atZone(zone).toInstant())
                        .flatMap(instant ->
                                Stream.ofNullable(zone.getRules().nextTransition(instant)))
                        .flatMap(transition ->
                                Stream.of(-3, 3)
                                        .map(hours ->
                                                transition.getDateTimeBefore().plusHours(hours)));
        return Stream.concat(months, transitions).filter(time -> time.getYear() > 1970).toList();
    }

    @Test
    void rulesOfEuropeAreWrittenAsPeopleWriteThem() {
        assertThat(ContentWriter.write(TimezoneWriter.calendar("Europe/Berlin")))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "TZID:Europe/Berlin\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n",
                        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n");
    }
}
