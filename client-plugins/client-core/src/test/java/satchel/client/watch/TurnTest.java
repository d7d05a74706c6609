package satchel.client.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurnTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pace PACE = Pace.every(Duration.ofMinutes(1));

    @Test
    void aPairIsSynchronisedAtTheStartAndThenNotUntilSomethingHappens() {
        assertThat(Turn.atOnce().due(PACE)).hasValue(Instant.MIN);
        assertThat(idle().due(PACE)).isEmpty();
    }

    @Test
    void aBurstOfEditsIsOneSyncOnceItIsQuiet() {
        Turn turn = idle().edited(at(0)).edited(at(1)).edited(at(2));

        assertThat(turn.due(PACE)).hasValue(at(4));
        assertThat(turn.begun().due(PACE)).isEmpty();
    }

    @Test
    void aBurstThatDoesNotEndIsNotWaitedForForEver() {
        Turn turn = idle();
        for (int second = 0; second < 60; second++) {
            turn = turn.edited(at(second));
        }

        assertThat(turn.due(PACE)).hasValue(at(20));
    }

    @Test
    void whatIsEditedDuringARunIsForTheNext() {
        Turn turn = idle().edited(at(0)).begun().edited(at(3)).succeeded();

        assertThat(turn.due(PACE)).hasValue(at(5));
    }

    @Test
    void aChangeOnTheServerNeedsNoWaitUnlessABurstIsGoingOn() {
        assertThat(idle().wantedNow().due(PACE)).hasValue(Instant.MIN);
        assertThat(idle().edited(at(0)).wantedNow().due(PACE)).hasValue(at(2));
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "6, 960", "7, 1800", "40, 1800"})
    void eachFailureInARowWaitsLonger(int failures, int seconds) {
        Turn turn = idle();
        for (int n = 0; n < failures; n++) {
            turn = turn.begun().failed(at(0), PACE);
        }

        assertThat(turn.due(PACE)).hasValue(at(seconds));
        assertThat(turn.edited(at(1)).wantedNow().due(PACE)).hasValue(at(seconds));
        assertThat(turn.begun().succeeded().due(PACE)).isEmpty();
        assertThat(turn.begun().succeeded().edited(at(7)).due(PACE)).hasValue(at(9));
    }

    private static Turn idle() {
        return Turn.atOnce().begun().succeeded();
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
