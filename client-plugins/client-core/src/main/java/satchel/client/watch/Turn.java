package satchel.client.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * When a pair is to be synchronised next. An immutable value: what happens to the pair makes
 * another of it.
 *
 * @param firstEdit and {@code lastEdit} of the PIM that no sync has seen yet
 * @param wanted by the server's change, by a start or by a failed run
 * @param notBefore the end of the pause after failures
 */
record Turn(
        Optional<Instant> firstEdit,
        Optional<Instant> lastEdit,
        boolean wanted,
        int failures,
        Instant notBefore) {
    static Turn atOnce() {
        return new Turn(Optional.empty(), Optional.empty(), true, 0, Instant.MIN);
    }

    Turn edited(Instant now) {
        return new Turn(
                firstEdit.or(() -> Optional.of(now)),
                Optional.of(now),
                wanted,
                failures,
                notBefore);
    }

    Turn wantedNow() {
        return new Turn(firstEdit, lastEdit, true, failures, notBefore);
    }

    /** A run begins: what is edited from now on is for the next. */
    Turn begun() {
        return new Turn(Optional.empty(), Optional.empty(), false, failures, notBefore);
    }

    Turn succeeded() {
        return new Turn(firstEdit, lastEdit, wanted, 0, Instant.MIN);
    }

    Turn failed(Instant now, Pace pace) {
        int more = failures + 1;
        return new Turn(firstEdit, lastEdit, true, more, now.plus(pace.pauseAfter(more)));
    }

    /** Absent while there is nothing to do. What the server wants waits for a burst's end, too. */
    Optional<Instant> due(Pace pace) {
        Optional<Instant> ready =
                firstEdit.isEmpty() && wanted ? Optional.of(Instant.MIN) : settled(pace);
        return ready.map(instant -> instant.isBefore(notBefore) ? notBefore : instant);
    }

    private Optional<Instant> settled(Pace pace) {
        return firstEdit.flatMap(first ->
                lastEdit.map(last -> {
                    Instant quiet = last.plus(pace.quiet());
                    Instant latest = first.plus(pace.longest());
                    return quiet.isBefore(latest) ? quiet : latest;
                }));
    }
}
