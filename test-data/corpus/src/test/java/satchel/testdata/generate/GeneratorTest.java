package satchel.testdata.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GeneratorTest {
    @Test
    void theSameSeedGivesTheSameRecordInAnyOrder() {
        EventGenerator generator = new EventGenerator(42);
        GeneratedRecord late = generator.event(900);
        generator.event(1);

        assertThat(new EventGenerator(42).event(900)).isEqualTo(late);
        assertThat(new EventGenerator(43).event(900)).isNotEqualTo(late);
    }

    @Test
    void noLineIsLongerThan75Octets() {
        for (int n = 0; n < 500; n++) {
            String bodies =
                    new EventGenerator(7).event(n).text() + new CardGenerator(7).card(n).text();
            assertThat(bodies.split("\r\n"))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    @Test
    void seriesAreOfEveryKindAndForm() {
        String bodies =
                IntStream.range(0, 3_000)
                        .mapToObj(n -> new SeriesGenerator(7).object(n).text())
                        .collect(Collectors.joining());
        assertThat(bodies)
                .contains("BEGIN:VEVENT", "BEGIN:VTODO", "BEGIN:VJOURNAL", "BEGIN:VTIMEZONE")
                .contains("DTSTART;VALUE=DATE:", "DTSTART;TZID=Europe/Berlin:", "DTSTART:")
                .contains("EXDATE", "RDATE", "RECURRENCE-ID", "DURATION:", "DTEND", "DUE")
                .contains("COUNT=", "UNTIL=", "BYSETPOS=", "BYWEEKNO=", "WKST=SU", "FREQ=HOURLY");
        assertThat(new SeriesGenerator(7).object(900))
                .isEqualTo(new SeriesGenerator(7).object(900));
    }

    @Test
    void recordsHaveDistinctUids() {
        CardGenerator cards = new CardGenerator(1);
        assertThat(cards.card(1).uid()).isNotEqualTo(cards.card(2).uid());
    }
}
