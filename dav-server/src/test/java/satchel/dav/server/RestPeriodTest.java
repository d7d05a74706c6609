package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RestPeriodTest {
    private static final Duration QUIET = Duration.ofMillis(50);

    private final Semaphore rests = new Semaphore(0);

    @Test
    void restsOnceAfterRequestsAndAgainAfterOthers() throws InterruptedException {
        try (RestPeriod period = RestPeriod.start(QUIET, rests::release)) {
            assertThat(restsWithin(4 * QUIET.toMillis())).as("nobody has asked yet").isFalse();

            request(period);
            assertThat(restsWithin(10_000)).isTrue();
            assertThat(restsWithin(4 * QUIET.toMillis())).as("it rests already").isFalse();

            request(period);
            assertThat(restsWithin(10_000)).isTrue();
        }
    }

    @Test
    void aFailureIsNotTheLastRest() throws InterruptedException {
        Runnable failing =
                () -> {
                    rests.release();
                    throw new IllegalStateException("no rest");
                };
        try (RestPeriod period = RestPeriod.start(QUIET, failing)) {
            request(period);
            assertThat(restsWithin(10_000)).isTrue();
            request(period);
            assertThat(restsWithin(10_000)).isTrue();
        }
    }

    @Test
    void whileARequestIsUnderWayThereIsNoRest() throws InterruptedException {
        try (RestPeriod period = RestPeriod.start(QUIET, rests::release)) {
            period.begin();
            request(period);
            assertThat(restsWithin(6 * QUIET.toMillis())).isFalse();

            period.end();
            assertThat(restsWithin(10_000)).isTrue();
        }
    }

    private static void request(RestPeriod period) {
        period.begin();
        period.end();
    }

    private boolean restsWithin(long millis) throws InterruptedException {
        return rests.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }
}
