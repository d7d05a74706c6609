package satchel.launcher.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed tries of something within a sliding window. It slows a guesser down and locks
 * nobody out for long: the oldest failure leaves the window by itself.
 */
public final class Throttle {
    static final int MOST_NAMES = 10_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    public Throttle(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    /** How long to wait before the next try counts; empty if it may be made now. */
    public synchronized Optional<Duration> pause(String name) {
        Instant now = clock.instant();
        Deque<Instant> recent = recent(name, now);
        if (recent.size() < allowed) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, recent.getFirst().plus(window)).plusSeconds(1));
    }

    public synchronized void failed(String name) {
        Instant now = clock.instant();
        if (failures.size() >= MOST_NAMES) {
            failures.values().removeIf(times -> isOld(times.getLast(), now));
        }
        if (failures.size() < MOST_NAMES || failures.containsKey(name)) {
            Deque<Instant> recent = failures.computeIfAbsent(name, any -> new ArrayDeque<>());
            recent.addLast(now);
            if (recent.size() > allowed) {
                recent.removeFirst();
            }
        }
    }

    public synchronized void succeeded(String name) {
        failures.remove(name);
    }

    private Deque<Instant> recent(String name, Instant now) {
        Deque<Instant> times = failures.getOrDefault(name, new ArrayDeque<>());
        while (!times.isEmpty() && isOld(times.getFirst(), now)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(name);
        }
        return times;
    }

    private boolean isOld(Instant time, Instant now) {
        return !time.plus(window).isAfter(now);
    }
}
