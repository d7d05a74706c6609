package satchel.client.watch;

import java.time.Duration;

/**
 * How patient a watch is.
 *
 * @param quiet how long a database must have been left alone before it is synchronised, so that a
 *     burst of edits is one sync
 * @param longest what a burst that does not end may put the sync off
 * @param every how often the server is asked
 * @param pause after a first failure; each further one doubles it
 * @param longestPause that much at most
 */
public record Pace(
        Duration quiet, Duration longest, Duration every, Duration pause, Duration longestPause) {
    public static Pace every(Duration every) {
        return new Pace(
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                every,
                Duration.ofSeconds(30),
                Duration.ofMinutes(30));
    }

    /** After so many failures in a row, the first being 1. */
    Duration pauseAfter(int failures) {
        Duration pause = pause();
        for (int n = 1; n < failures && pause.compareTo(longestPause) < 0; n++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
