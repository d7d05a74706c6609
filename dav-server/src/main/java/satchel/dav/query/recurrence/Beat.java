package satchel.dav.query.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * The days of a plain rule, numbered from the period of the start on. A number may be of a day that
 * there is not, such as 31 April, or of one before the start.
 */
sealed interface Beat {
    Optional<LocalDate> day(long number);

    /** No day before this number is on that day or after it. */
    long firstNumber(LocalDate day);

    /** No day after this number is on that day or before it. */
    long lastNumber(LocalDate day);

    /** Whether no number is of a day that there is not. */
    boolean isSteady();

    /** Every so many days. */
    record Days(LocalDate start, long interval) implements Beat {
        @Override
        public Optional<LocalDate> day(long number) {
            return Optional.of(start.plusDays(number * interval));
        }

        @Override
        public long firstNumber(LocalDate day) {
            return lastNumber(day);
        }

        @Override
        public long lastNumber(LocalDate day) {
            return Math.floorDiv(ChronoUnit.DAYS.between(start, day), interval);
        }

        @Override
        public boolean isSteady() {
            return true;
        }
    }

    /**
     * Some days of every so many weeks.
     *
     * @param week the first day of the week of the start
     * @param days by how many days they are after that, in their order
     */
    record Weeks(LocalDate week, long interval, List<Integer> days) implements Beat {
        @Override
        public Optional<LocalDate> day(long number) {
            long weeks = Math.floorDiv(number, days.size()) * interval;
            return Optional.of(
                    week.plusWeeks(weeks).plusDays(days.get(Math.floorMod(number, days.size()))));
        }

        @Override
        public long firstNumber(LocalDate day) {
            long weeks = Math.floorDiv(ChronoUnit.DAYS.between(week, day), 7);
            return Math.floorDiv(weeks, interval) * days.size();
        }

        @Override
        public long lastNumber(LocalDate day) {
            return firstNumber(day) + days.size() - 1;
        }

        @Override
        public boolean isSteady() {
            return true;
        }
    }

    /** One day of every so many months. */
    record Months(YearMonth first, long interval, DayOfMonth which) implements Beat {
        @Override
        public Optional<LocalDate> day(long number) {
            return which.in(first.plusMonths(number * interval));
        }

        @Override
        public long firstNumber(LocalDate day) {
            return lastNumber(day);
        }

        @Override
        public long lastNumber(LocalDate day) {
            long months = ChronoUnit.MONTHS.between(first, YearMonth.from(day));
            return Math.floorDiv(months, interval);
        }

        @Override
        public boolean isSteady() {
            return which.isInEveryMonth();
        }
    }

    /** Which day of a month. */
    sealed interface DayOfMonth {
        Optional<LocalDate> in(YearMonth month);

        boolean isInEveryMonth();

        /**
         * @param day from 1 on, or from -1, the last, downwards
         */
        record Numbered(int day) implements DayOfMonth {
            @Override
            public Optional<LocalDate> in(YearMonth month) {
                int fromStart = day > 0 ? day : month.lengthOfMonth() + 1 + day;
                return fromStart >= 1 && month.isValidDay(fromStart)
                        ? Optional.of(month.atDay(fromStart))
                        : Optional.empty();
            }

            @Override
            public boolean isInEveryMonth() {
                return Math.abs(day) <= 28;
            }
        }

        /**
         * @param ordinal 1 for the first of its kind, -1 for the last
         */
        record Weekday(int ordinal, DayOfWeek weekday) implements DayOfMonth {
            @Override
            public Optional<LocalDate> in(YearMonth month) {
                LocalDate day =
                        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
                return YearMonth.from(day).equals(month) ? Optional.of(day) : Optional.empty();
            }

            @Override
            public boolean isInEveryMonth() {
                return Math.abs(ordinal) <= 4;
            }
        }
    }
}
