package satchel.content.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * Bounds of all the time a calendar object touches (RFC 4791 section 9.9). They are never too
 * narrow; where a zone or a rule is not understood they are too wide.
 *
 * @param first nothing happens earlier; absent = nobody knows
 * @param last nothing happens later; absent = it goes on for ever, or nobody knows
 * @param recurring more than one instance, by rule, dates or overrides
 */
public record TimeExtent(Optional<Instant> first, Optional<Instant> last, boolean recurring) {
    /** Of what matches every time range. */
    public static final TimeExtent UNBOUNDED =
            new TimeExtent(Optional.empty(), Optional.empty(), false);

    /**
     * Of what matches no time range, such as a VJOURNAL without DTSTART: it ends before it begins.
     */
    public static final TimeExtent NEVER =
            new TimeExtent(
                    Optional.of(Instant.parse("9999-12-31T23:59:59Z")),
                    Optional.of(Instant.parse("0001-01-01T00:00:00Z")),
                    false);
}
