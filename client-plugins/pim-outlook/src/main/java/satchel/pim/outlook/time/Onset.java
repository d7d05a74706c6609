package satchel.pim.outlook.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import satchel.pim.outlook.item.MalformedItemException;

/**
 * When in a year clocks are changed: Windows' SYSTEMTIME as time zones use it.
 *
 * @param year of the only year, or 0 for each
 * @param day of the month in that year; in each year the number of the week, 5 for the last
 */
record Onset(int year, int month, DayOfWeek weekday, int day, LocalTime time) {
    private static final int LAST = 5;
    private static final String[] WEEKDAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    /** Absent where clocks are never changed. */
    static Optional<Onset> read(BlobReader blob) throws MalformedItemException {
        int year = blob.unsignedShort();
        int month = blob.unsignedShort();
        int weekday = blob.unsignedShort();
        int day = blob.unsignedShort();
        int hour = blob.unsignedShort();
        int minute = blob.unsignedShort();
        int second = blob.unsignedShort();
        blob.skip(2);
        if (month == 0) {
            return Optional.empty();
        }
        try {
            LocalTime time = LocalTime.of(hour, minute, second);
            DayOfWeek of = weekday == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(weekday);
            if (year == 0 && (day < 1 || day > LAST)) {
                throw noSuchDay();
            }
            Onset onset = new Onset(year, month, of, day, time);
            onset.in(year == 0 ? 2000 : year);
            return Optional.of(onset);
        } catch (DateTimeException e) {
            throw noSuchDay();
        }
    }

    private static MalformedItemException noSuchDay() {
        return new MalformedItemException("its time zone changes clocks on a day that is none");
    }

    boolean isEachYear() {
        return year == 0;
    }

    LocalDateTime in(int wanted) {
        if (!isEachYear()) {
            return LocalDate.of(year, month, day).atTime(time);
        }
        int nth = day >= LAST ? -1 : day;
        return LocalDate.of(wanted, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
                .atTime(time);
    }

    /** Without UNTIL. */
    String rule() {
        return "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s"
                .formatted(month, day >= LAST ? -1 : day, WEEKDAYS[weekday.ordinal()]);
    }
}
