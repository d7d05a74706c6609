package satchel.pim.outlook.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pattern as the value of an RRULE (RFC 5545 section 3.3.10). */
public final class RecurrenceRule {
    private static final String[] WEEKDAYS = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    private static final int MONTHS_PER_YEAR = 12;
    private static final int LAST_WEEK = 5;
    private static final int SURE_DAY = 28;
    private static final int LAST_DAY = 31;

    private RecurrenceRule() {}

    /**
     * @param until writes the last day in the form of DTSTART, in UTC where that has a zone
     */
    public static String of(RecurrencePattern pattern, Function<LocalDate, String> until) {
        List<String> parts = new ArrayList<>();
        boolean isYearly =
                pattern.frequency() == RecurrencePattern.Frequency.YEARLY
                        && pattern.period() % MONTHS_PER_YEAR == 0;
        int interval = isYearly ? pattern.period() / MONTHS_PER_YEAR : pattern.period();
        parts.add("FREQ=" + frequency(pattern, isYearly));
        if (interval > 1) {
            parts.add("INTERVAL=" + interval);
        }
        switch (pattern.end()) {
            case NEVER -> {}
            case AFTER_COUNT -> parts.add("COUNT=" + pattern.count());
            case ON_DAY -> parts.add("UNTIL=" + until.apply(pattern.last()));
        }
        if (isYearly) {
            parts.add("BYMONTH=" + pattern.first().getMonthValue());
        }
        parts.addAll(days(pattern));
        return String.join(";", parts);
    }

    private static String frequency(RecurrencePattern pattern, boolean isYearly) {
        return switch (pattern.shape()) {
            case EACH_DAY -> "DAILY";
            case ON_WEEKDAYS -> "WEEKLY";
            case ON_DAY_OF_MONTH, ON_NTH_WEEKDAY -> isYearly ? "YEARLY" : "MONTHLY";
        };
    }

    private static List<String> days(RecurrencePattern pattern) {
        return switch (pattern.shape()) {
            case EACH_DAY -> List.of();
            case ON_WEEKDAYS ->
                    List.of(
                            "BYDAY=" + weekdays(pattern.weekdays()),
                            "WKST=" + WEEKDAYS[Math.floorMod(pattern.firstWeekday(), 7)]);
            case ON_DAY_OF_MONTH -> dayOfMonth(pattern.day());
            case ON_NTH_WEEKDAY -> nthWeekday(pattern.weekdays(), pattern.day());
        };
    }

    /** Outlook takes the last day of a month that is too short; iCalendar leaves that month out. */
    private static List<String> dayOfMonth(int day) {
        if (day >= LAST_DAY) {
            return List.of("BYMONTHDAY=-1");
        }
        if (day <= SURE_DAY) {
            return List.of("BYMONTHDAY=" + day);
        }
        String upTo =
                IntStream.rangeClosed(SURE_DAY, day)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
        return List.of("BYMONTHDAY=" + upTo, "BYSETPOS=-1");
    }

    private static List<String> nthWeekday(int weekdays, int number) {
        int nth = number >= LAST_WEEK ? -1 : number;
        return Integer.bitCount(weekdays) == 1
                ? List.of("BYDAY=" + nth + weekdays(weekdays))
                : List.of("BYDAY=" + weekdays(weekdays), "BYSETPOS=" + nth);
    }

    private static String weekdays(int bits) {
        return IntStream.range(0, WEEKDAYS.length)
                .filter(day -> (bits >> day & 1) != 0)
                .mapToObj(day -> WEEKDAYS[day])
                .collect(Collectors.joining(","));
    }
}
