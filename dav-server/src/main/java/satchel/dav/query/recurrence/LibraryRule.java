package satchel.dav.query.recurrence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Predicate;
import net.fortuna.ical4j.model.Recur;

/**
 * Any rule. ical4j does the calendar arithmetic, in wall clock time and in steps short enough to be
 * stopped between two of them.
 */
final class LibraryRule implements RuleExpansion {
    /** ical4j gives up after 1,000 periods in a row without a moment, and does not say so. */
    private static final long PERIODS_BEFORE_ICAL4J_GIVES_UP = 1_000;

    private static final long MOMENTS_IN_A_STEP = 4_000;

    /** ical4j counts units of FREQ in an int and doubles it while it looks for where to begin. */
    private static final long UNITS_LIMIT = Integer.MAX_VALUE / 4;

    private final Recur<LocalDateTime> rule;
    private final RuleShape shape;
    private final LocalDateTime seed;

    /**
     * BYMONTH of a WEEKLY rule, which ical4j asks of one day of the week only, and so names days of
     * other months (RFC 5545 section 3.3.10: a part limits what the rule names).
     */
    private final Set<Integer> months;

    private LibraryRule(
            Recur<LocalDateTime> rule, RuleShape shape, LocalDateTime seed, Set<Integer> months) {
        this.rule = rule;
        this.shape = shape;
        this.seed = seed;
        this.months = months;
    }

    /**
     * @throws IllegalArgumentException for what is no rule
     */
    static LibraryRule of(RuleParts parts, RuleShape shape, LocalDateTime seed) {
        return new LibraryRule(new Recur<>(parts.forIcal4j()), shape, seed, parts.monthsOfWeekly());
    }

    @Override
    public Answer search(LocalWindow window, Predicate<LocalDateTime> accepts, Budget budget) {
        LocalDateTime from = window.from().isBefore(seed) ? seed : window.from();
        if (window.to().isBefore(from)) {
            return Answer.NO;
        }
        if (Duration.between(seed, window.to()).dividedBy(shape.unit()) > UNITS_LIMIT) {
            return Answer.UNKNOWN;
        }
        try {
            LocalWindow sinceSeed = new LocalWindow(from, window.to());
            return shape.count().isPresent()
                    ? searchFromSeed(sinceSeed, shape.count().getAsLong(), accepts, budget)
                    : searchInSteps(sinceSeed, accepts, budget);
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
            LocalWindow window, long count, Predicate<LocalDateTime> accepts, Budget budget) {
        Walk walk = new Walk(seed, budget);
        Counted counted =
                new Counted(
                        count, moment -> !moment.isBefore(window.from()) && accepts.test(moment));
        Spliterator<LocalDateTime> moments =
                rule.getDatesAsStream(seed, seed, window.to(), -1).spliterator();
        if (walk.finds(moments, counted::visit)) {
            return counted.accepted ? Answer.YES : Answer.NO;
        }
        boolean gaveUp =
                shape.periodMayBeEmpty()
                        && Duration.between(walk.last, window.to()).dividedBy(shape.period())
                                >= PERIODS_BEFORE_ICAL4J_GIVES_UP - 10;
        return budget.usedUp() || gaveUp ? Answer.UNKNOWN : Answer.NO;
    }

    /** Ends a walk with the last moment that COUNT allows. */
    private final class Counted {
        private final long count;
        private final Predicate<LocalDateTime> accepts;
        private long visited;
        private boolean accepted;

        Counted(long count, Predicate<LocalDateTime> accepts) {
            this.count = count;
            this.accepts = accepts;
        }

        /** Whether to stop. DTSTART counts as the first, even of a rule that does not name it. */
        boolean visit(LocalDateTime moment) {
            visited += visited == 0 && !moment.equals(seed) ? 2 : 1;
            accepted = visited <= count && accepts.test(moment);
            return accepted || visited >= count;
        }
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    /** Goes through moments and pays for the periods between them. */
    private final class Walk {
        private final Budget budget;
        private LocalDateTime last;

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
            return months.isEmpty() || months.contains(moment.getMonthValue())
                    ? accepts.test(moment)
                    : false;
        }

        void spendUntil(LocalDateTime moment) {
            long periods = Duration.between(last, moment).dividedBy(shape.period());
            budget.spend(Math.max(0, periods) * shape.momentsInPeriod());
            last = moment;
        }
    }
}
