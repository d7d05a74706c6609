package satchel.pim.outlook.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as Outlook counts them and as iCalendar writes them. */
public final class OutlookTime {
    private static final LocalDateTime START = LocalDateTime.of(1601, 1, 1, 0, 0);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final int NOON = 12;

    private OutlookTime() {}

    /** What recurrences count in: minutes since the year 1601, by the clock on the wall. */
    public static LocalDateTime ofMinutes(int minutes) {
        return START.plusMinutes(Integer.toUnsignedLong(minutes));
    }

    /**
     * The day whose midnight, somewhere on the earth, a time stands for. Where an item does not say
     * in which zone its day is one, the nearest midnight in UTC is right from 12 hours west of
     * Greenwich to 12 hours east.
     */
    public static LocalDate dayOf(Instant midnight) {
        LocalDateTime utc = LocalDateTime.ofInstant(midnight, ZoneOffset.UTC);
        return utc.getHour() < NOON ? utc.toLocalDate() : utc.toLocalDate().plusDays(1);
    }

    public static String utc(Instant time) {
        return local(LocalDateTime.ofInstant(time, ZoneOffset.UTC)) + "Z";
    }

    public static String local(LocalDateTime time) {
        return LOCAL.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
