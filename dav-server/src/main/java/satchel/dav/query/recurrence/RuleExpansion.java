package satchel.dav.query.recurrence;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One RRULE, asked whether a moment it names is what somebody looks for. All is in wall clock time;
 * UNTIL and zones are the caller's.
 */
public sealed interface RuleExpansion permits PlainRule, LibraryRule {
    /** Absent where the rule is not understood or must not be expanded. */
    static Optional<RuleExpansion> of(String rule, LocalDateTime seed) {
        RuleParts parts = RuleParts.of(rule);
        Optional<RuleShape> shape = RuleShape.of(parts);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<PlainRule> plain = PlainRule.of(parts, shape.get(), seed);
            return Optional.of(
                    plain.isPresent() ? plain.get() : LibraryRule.of(parts, shape.get(), seed));
        } catch (IllegalArgumentException | DateTimeException notARule) {
            return Optional.empty();
        }
    }

    /** Whether a moment within the window, the seed or later, is accepted. */
    Answer search(LocalWindow window, Predicate<LocalDateTime> accepts, Budget budget);
}
