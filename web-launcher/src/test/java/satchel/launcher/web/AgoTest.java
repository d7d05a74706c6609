package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgoTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00:05Z, just now",
        "2026-03-01T08:59:30Z, just now",
        "2026-03-01T08:59:00Z, 1 minute ago",
        "2026-03-01T08:01:00Z, 59 minutes ago",
        "2026-03-01T08:00:00Z, 1 hour ago",
        "2026-02-28T09:00:00Z, 1 day ago",
        "2026-02-22T09:00:01Z, 6 days ago",
        "2026-02-22T09:00:00Z, 22 February 2026",
    })
    void nearTimesAreToldByDistanceAndFarOnesByDay(Instant time, String text) {
        assertThat(Ago.of(time, NOW).text()).isEqualTo(text);
    }
}
