package satchel.client.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoundsTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pace PACE = Pace.every(Duration.ofMinutes(1));

    private final Rounds rounds = new Rounds(PACE, new Random(7), START);

    @Test
    void theIntervalVariesByATenth() {
        Set<Instant> times = new HashSet<>();
        for (int n = 0; n < 100; n++) {
            rounds.asked(START, true);
            times.add(rounds.next());
            assertThat(rounds.next()).isBetween(START.plusSeconds(54), START.plusSeconds(66));
        }
        assertThat(times).hasSizeGreaterThan(50);
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedLessAndLessOften() {
        for (int n = 0; n < 5; n++) {
            rounds.asked(START, false);
        }
        assertThat(rounds.next()).isBetween(START.plusSeconds(432), START.plusSeconds(528));
        for (int n = 0; n < 100; n++) {
            rounds.asked(START, false);
        }
        assertThat(rounds.next()).isBetween(START.plusSeconds(1620), START.plusSeconds(1980));

        rounds.asked(START, true);
        assertThat(rounds.next()).isBefore(START.plusSeconds(67));
    }

    @Test
    void afterFifteenRoundsThePimsAreLookedAtAsWell() {
        int thorough = 0;
        for (int n = 0; n < 30; n++) {
            rounds.asked(START, true);
            thorough += rounds.isThorough() ? 1 : 0;
        }
        assertThat(thorough).isEqualTo(2);
    }
}
