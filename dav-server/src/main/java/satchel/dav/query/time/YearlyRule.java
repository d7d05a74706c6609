package satchel.dav.query.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.zone.ZoneOffsetTransition;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the RRULE of clocks that are set once a year, such as FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU. */
final class YearlyRule {
    private YearlyRule() {}

    /** Empty where the transitions are not of one weekday or date of a month, and at one time. */
    static Optional<String> of(List<ZoneOffsetTransition> transitions) {
        List<LocalDate> dates =
                transitions.stream().map(one -> one.getDateTimeBefore().toLocalDate()).toList();
        Set<LocalTime> times =
                transitions.stream()
                        .map(one -> one.getDateTimeBefore().toLocalTime())
                        .collect(Collectors.toSet());
        Set<Month> months = dates.stream().map(LocalDate::getMonth).collect(Collectors.toSet());
        if (times.size() != 1 || months.size() != 1) {
            return Optional.empty();
        }
        Month month = months.iterator().next();
        return days(month, dates)
                .map(days -> "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";" + days);
    }

    private static Optional<String> days(Month month, List<LocalDate> dates) {
        IntSummaryStatistics days =
                dates.stream().mapToInt(LocalDate::getDayOfMonth).summaryStatistics();
        Set<DayOfWeek> weekdays =
                dates.stream().map(LocalDate::getDayOfWeek).collect(Collectors.toSet());
        if (days.getMin() == days.getMax()) {
            return Optional.of("BYMONTHDAY=" + days.getMin());
        }
        if (weekdays.size() != 1 || days.getMax() - days.getMin() != 6) {
            return Optional.empty();
        }
        String day = weekdays.iterator().next().name().substring(0, 2);
        return Optional.of(weekday(month, day, days.getMin()));
    }

    /** The one of its kind among seven days. */
    private static String weekday(Month month, String day, int first) {
        if (first % 7 == 1) {
            return "BYDAY=" + (first / 7 + 1) + day;
        }
        if (first + 6 == month.minLength() && month != Month.FEBRUARY) {
            return "BYDAY=-1" + day;
        }
        String days =
                IntStream.rangeClosed(first, first + 6)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
        return "BYDAY=" + day + ";BYMONTHDAY=" + days;
    }
}
