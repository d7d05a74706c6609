package satchel.dav.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system's clock, ahead by as much as a test says. */
public final class LeapingClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public void leap(Duration duration) {
        ahead = ahead.plus(duration);
    }
}
