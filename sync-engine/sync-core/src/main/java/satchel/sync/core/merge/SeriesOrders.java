package satchel.sync.core.merge;

import java.util.Optional;
import java.util.Set;

/**
 * What was decided for a series as a whole, before its components are merged.
 *
 * @param wholly whose times, rules, exceptions and overrides stand, where they collide
 * @param revived instances that one side excluded and the other edited: they stay
 */
record SeriesOrders(Optional<Favour> wholly, Set<String> revived) {
    static final SeriesOrders NONE = new SeriesOrders(Optional.empty(), Set.of());

    private static final Set<String> OF_SERIES =
            Set.of("DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "EXRULE", "EXDATE", "RDATE");

    SeriesOrders {
        revived = Set.copyOf(revived);
    }

    boolean settle(String property) {
        return wholly.isPresent() && OF_SERIES.contains(property);
    }
}
