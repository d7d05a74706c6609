package satchel.dav.query.recurrence;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A rule as nearly all are: every so many days, weeks, months or years. What it names can be
 * reckoned from anywhere, and so a query over many series need not ask a library about each.
 */
final class PlainRule implements RuleExpansion {
    private final Beat beat;
    private final OptionalLong count;
    private final LocalDateTime seed;

    private PlainRule(Beat beat, OptionalLong count, LocalDateTime seed) {
        this.beat = beat;
        this.count = count;
        this.seed = seed;
    }

    /** Absent for other rules, and where a COUNT cannot be reckoned. */
    static Optional<PlainRule> of(RuleParts parts, RuleShape shape, LocalDateTime seed) {
        return BeatReader.of(parts, seed)
                .filter(beat -> shape.count().isEmpty() || beat.isSteady())
                .map(beat -> new PlainRule(beat, shape.count(), seed));
    }

    @Override
    public Answer search(LocalWindow window, Predicate<LocalDateTime> accepts, Budget budget) {
        LocalDateTime from = window.from().isBefore(seed) ? seed : window.from();
        try {
            long last = Math.min(lastCounted(), beat.lastNumber(window.to().toLocalDate()));
            long first = Math.max(0, beat.firstNumber(from.toLocalDate()));
            for (long number = first; number <= last; number++) {
                budget.spend(1);
                boolean accepted =
                        moment(number)
                                .filter(moment -> !moment.isBefore(from))
                                .filter(moment -> !moment.isAfter(window.to()))
                                .filter(accepts)
                                .isPresent();
                if (accepted) {
                    return Answer.YES;
                }
                if (budget.usedUp()) {
                    return Answer.UNKNOWN;
                }
            }
            return Answer.NO;
        } catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            return Answer.UNKNOWN;
        }
    }

    private Optional<LocalDateTime> moment(long number) {
        return beat.day(number).map(day -> day.atTime(seed.toLocalTime()));
    }

    /** DTSTART counts as the first, even of a rule that does not name it. */
    private long lastCounted() {
        if (count.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long first = beat.firstNumber(seed.toLocalDate());
        while (moment(first).filter(it -> !it.isBefore(seed)).isEmpty()) {
            first++;
        }
        boolean named = moment(first).filter(seed::equals).isPresent();
        return first + count.getAsLong() - (named ? 1 : 2);
    }
}
