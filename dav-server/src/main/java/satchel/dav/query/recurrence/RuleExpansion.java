package satchel.dav.query.recurrence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.Predicate;
import net.fortuna.ical4j.model.Recur;

/**
 * One RRULE, asked whether a moment it names is what somebody looks for.
 *
 * <p>ical4j does the calendar arithmetic, in wall clock time and in steps short enough to be
 * stopped between two of them; UNTIL and zones are the caller's.
 */
public final class RuleExpansion {
    /** ical4j gives up after 1,000 periods in a row without a moment, and does not say so. */
    private static final long PERIODS_BEFORE_ICAL4J_GIVES_UP = 1_000;

    private static final long MOMENTS_IN_A_STEP = 4_000;

    /** ical4j counts units of FREQ in an int and doubles it while it looks for where to begin. */
    private static final long UNITS_LIMIT = Integer.MAX_VALUE / 4;

    private final Recur<LocalDateTime> rule;
    private final RuleShape shape;
    private final LocalDateTime seed;

    private RuleExpansion(Recur<LocalDateTime> rule, RuleShape shape, LocalDateTime seed) {
        this.rule = rule;
        this.shape = shape;
        this.seed = seed;
    }

    /** Absent where the rule is not understood or must not be expanded. */
    public static Optional<RuleExpansion> of(String rule, LocalDateTime seed) {
        RuleParts parts = RuleParts.of(rule);
        Optional<RuleShape> shape = RuleShape.of(parts);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new RuleExpansion(new Recur<>(parts.withoutUntil()), shape.get(), seed));
        } catch (IllegalArgumentException | DateTimeException notARule) {
            return Optional.empty();
        }
    }

    /** Whether a moment within the window, the seed or later, is accepted. */
    public Answer search(LocalWindow window, Predicate<LocalDateTime> accepts, Budget budget) {
        LocalDateTime from = window.from().isBefore(seed) ? seed : window.from();
        if (window.to().isBefore(from)) {
            return Answer.NO;
        }
        if (Duration.between(seed, window.to()).dividedBy(shape.unit()) > UNITS_LIMIT) {
            return Answer.UNKNOWN;
        }
        try {
            return shape.count().isPresent()
                    ? searchFromSeed(new LocalWindow(from, window.to()), accepts, budget)
                    : searchInSteps(new LocalWindow(from, window.to()), accepts, budget);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notExpandable) {
            return Answer.UNKNOWN;
        }
    }

    private Answer searchInSteps(
            LocalWindow window, Predicate<LocalDateTime> accepts, Budget budget) {
        long periods =
                Math.clamp(
                        MOMENTS_IN_A_STEP / shape.momentsInPeriod(),
                        1,
                        PERIODS_BEFORE_ICAL4J_GIVES_UP - 10);
        Duration step = shape.period().multipliedBy(periods);
        LocalDateTime from = window.from();
        while (!from.isAfter(window.to())) {
            LocalDateTime stepEnd = earlier(from.plus(step), window.to());
            Walk walk = new Walk(from, budget);
            if (walk.finds(rule.getDatesAsStream(seed, from, stepEnd, -1).spliterator(), accepts)) {
                return Answer.YES;
            }
            walk.spendUntil(stepEnd);
            if (budget.usedUp()) {
                return Answer.UNKNOWN;
            }
            from = stepEnd.plusSeconds(1);
        }
        return Answer.NO;
    }

    /** With COUNT every moment since the seed has to be made to be counted. */
    private Answer searchFromSeed(
            LocalWindow window, Predicate<LocalDateTime> accepts, Budget budget) {
        Walk walk = new Walk(seed, budget);
        Spliterator<LocalDateTime> moments =
                rule.getDatesAsStream(seed, seed, window.to(), -1).spliterator();
        if (walk.finds(
                moments, moment -> !moment.isBefore(window.from()) && accepts.test(moment))) {
            return Answer.YES;
        }
        if (budget.usedUp()) {
            return Answer.UNKNOWN;
        }
        boolean allCounted = walk.found >= shape.count().orElse(0);
        boolean gaveUp =
                shape.periodMayBeEmpty()
                        && Duration.between(walk.last, window.to()).dividedBy(shape.period())
                                >= PERIODS_BEFORE_ICAL4J_GIVES_UP - 10;
        return !allCounted && gaveUp ? Answer.UNKNOWN : Answer.NO;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    /** Goes through moments and pays for the periods between them. */
    private final class Walk {
        private final Budget budget;
        private LocalDateTime last;
        private long found;

        Walk(LocalDateTime from, Budget budget) {
            this.last = from;
            this.budget = budget;
            budget.spend(2 * shape.momentsInPeriod());
        }

        /** Ends early, with false, when the budget is used up. */
        boolean finds(Spliterator<LocalDateTime> moments, Predicate<LocalDateTime> accepts) {
            boolean[] accepted = new boolean[1];
            while (!accepted[0]
                    && !budget.usedUp()
                    && moments.tryAdvance(moment -> accepted[0] = visit(moment, accepts))) {
                budget.spend(1);
            }
            return accepted[0];
        }

        private boolean visit(LocalDateTime moment, Predicate<LocalDateTime> accepts) {
            spendUntil(moment);
            found++;
            return accepts.test(moment);
        }

        void spendUntil(LocalDateTime moment) {
            long periods = Duration.between(last, moment).dividedBy(shape.period());
            budget.spend(Math.max(0, periods) * shape.momentsInPeriod());
            last = moment;
        }
    }
}
