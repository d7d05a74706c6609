package satchel.launcher.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import satchel.launcher.TestClock;

final class ThrottleTest {
    private final TestClock clock = new TestClock();
    private final Throttle throttle = new Throttle(3, Duration.ofMinutes(5), clock);

    @Test
    void fewFailuresAreForgiven() {
        fail(2);

        assertThat(throttle.pause("robin")).isEmpty();
    }

    @Test
    void manyFailuresPauseUntilTheOldestIsOld() {
        fail(3);

        assertThat(throttle.pause("robin").orElseThrow())
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        assertThat(throttle.pause("alex")).isEmpty();
        clock.pass(Duration.ofMinutes(5));
        assertThat(throttle.pause("robin")).isEmpty();
    }

    @Test
    void successForgetsFailures() {
        fail(2);
        throttle.succeeded("robin");
        fail(2);

        assertThat(throttle.pause("robin")).isEmpty();
    }

    @Test
    void namesTriedByAGuesserDoNotFillTheMemory() {
        for (int i = 0; i < Throttle.MOST_NAMES + 10; i++) {
            throttle.failed("guess " + i);
        }
        clock.pass(Duration.ofMinutes(6));
        fail(3);

        assertThat(throttle.pause("robin")).isPresent();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("robin");
        }
    }
}
