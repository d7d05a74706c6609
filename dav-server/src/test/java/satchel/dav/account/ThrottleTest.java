package satchel.dav.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private final StoppedClock clock = new StoppedClock();
    private final Throttle throttle = new Throttle(3, Duration.ofSeconds(10), clock);

    @Test
    void allowanceIsAdmittedAndNotMore() {
        fail(2);
        assertThat(throttle.admits("ann")).isTrue();
        fail(1);
        assertThat(throttle.admits("ann")).isFalse();
    }

    @Test
    void oneKeyIsNotPunishedForAnother() {
        fail(3);
        assertThat(throttle.admits("bob")).isTrue();
    }

    @Test
    void failuresAreForgivenOneByOne() {
        fail(3);
        clock.advance(Duration.ofSeconds(9));
        assertThat(throttle.admits("ann")).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.admits("ann")).isTrue();
        fail(1);
        assertThat(throttle.admits("ann")).isFalse();
    }

    @Test
    void quietTimeSavesUpNoMoreThanTheAllowance() {
        fail(3);
        clock.advance(Duration.ofDays(1));
        fail(3);
        assertThat(throttle.admits("ann")).isFalse();
    }

    @Test
    void clockThatGoesBackForgivesNothing() {
        fail(3);
        clock.advance(Duration.ofDays(-1));
        assertThat(throttle.admits("ann")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ann");
        }
    }
}
