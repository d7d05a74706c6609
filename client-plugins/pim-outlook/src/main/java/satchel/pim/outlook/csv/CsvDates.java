package satchel.pim.outlook.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as the machine that exported them was set to write them.
 *
 * @param isDayFirst of dates with slashes: 31/1/2026
 */
record CsvDates(boolean isDayFirst) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})([-./])\\s?(\\d{1,2})\\2\\s?(\\d{1,4})\\.?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\s*([aApP])\\.?[mM]\\.?)?");
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;
    private static final int YOUNGEST = 49;

    /**
     * Where the day stands is only said by a day after the 12th; without one, Outlook in English
     * has most likely been set to the United States.
     */
    static CsvDates of(Collection<String> dates) {
        return new CsvDates(
                dates.stream()
                        .map(date -> DATE.matcher(date.strip()))
                        .anyMatch(match ->
                                match.matches()
                                        && match.group(2).equals("/")
                                        && number(match, 1) > MONTHS
                                        && number(match, 1) < CENTURY));
    }

    /** Absent for what is none, such as "0/0/00", which Outlook writes for no date. */
    Optional<LocalDate> date(String text) {
        Matcher match = DATE.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int first = number(match, 1);
        int second = number(match, 3);
        int third = number(match, 4);
        if (match.group(1).length() == 4) {
            return of(first, second, third);
        }
        boolean isDayBefore = !match.group(2).equals("/") || isDayFirst;
        return isDayBefore ? of(year(third), second, first) : of(year(third), first, second);
    }

    Optional<LocalTime> time(String text) {
        Matcher match = TIME.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        Optional<String> half = Optional.ofNullable(match.group(4));
        int hour = number(match, 1);
        int inDay =
                half.map(letter -> hour % MONTHS + (letter.equalsIgnoreCase("p") ? MONTHS : 0))
                        .orElse(hour);
        int second = Optional.ofNullable(match.group(3)).map(Integer::parseInt).orElse(0);
        try {
            return Optional.of(LocalTime.of(inDay, number(match, 2), second));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Outlook writes two digits for the years from 1950 to 2049. */
    private static int year(int written) {
        if (written >= CENTURY) {
            return written;
        }
        return written <= YOUNGEST ? 2000 + written : 1900 + written;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
