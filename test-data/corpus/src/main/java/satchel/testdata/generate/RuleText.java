package satchel.testdata.generate;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An RRULE and a start that is its first instance: anything else RFC 5545 section 3.8.5.3 leaves
 * undefined.
 *
 * @param text empty for what happens once
 * @param plainInstances a few instances that are known without expanding the rule
 */
record RuleText(LocalDateTime start, String text, List<LocalDateTime> plainInstances) {
    static RuleText any(RandomGenerator random, LocalDateTime around, TimeText time) {
        return switch (random.nextInt(18)) {
            case 0, 1 -> new RuleText(around, "", List.of());
            case 2, 3 -> plain(random, around, time, "DAILY", ChronoUnit.DAYS);
            case 4, 5 -> plain(random, around, time, "WEEKLY", ChronoUnit.WEEKS);
            case 6 -> weekly(random, around, time);
            case 7 -> monthlyByDay(random, around, time);
            case 8 -> monthlyByMonthDay(random, around, time);
            case 9 -> lastWorkday(random, around, time);
            case 10 -> yearly(random, around, time);
            case 11, 12 -> narrowed(random, around, time);
            default -> hard(random, around, time);
        };
    }

    private static RuleText plain(
            RandomGenerator random,
            LocalDateTime start,
            TimeText time,
            String frequency,
            ChronoUnit unit) {
        int interval = 1 + random.nextInt(3);
        List<LocalDateTime> instances =
                IntStream.range(0, 12)
                        .mapToObj(n -> start.plus((long) n * interval, unit))
                        .toList();
        String text = "FREQ=" + frequency + ";INTERVAL=" + interval;
        String end = end(random, start, time, 12L * interval * unit.getDuration().toDays());
        return new RuleText(start, text + end, end.isEmpty() ? instances : List.of());
    }

    private static RuleText weekly(RandomGenerator random, LocalDateTime start, TimeText time) {
        DayOfWeek other = start.getDayOfWeek().plus(1 + random.nextInt(6));
        String week = random.nextInt(2) == 0 ? ";WKST=SU" : "";
        String text =
                "FREQ=WEEKLY;INTERVAL="
                        + (1 + random.nextInt(2))
                        + ";BYDAY="
                        + day(start.getDayOfWeek())
                        + ","
                        + day(other)
                        + week;
        return of(start, text, end(random, start, time, 300));
    }

    private static RuleText monthlyByDay(
            RandomGenerator random, LocalDateTime start, TimeText time) {
        int ordinal = (start.getDayOfMonth() - 1) / 7 + 1;
        String nth = ordinal == 5 ? "-1" : Integer.toString(ordinal);
        String text =
                "FREQ=MONTHLY;INTERVAL="
                        + (1 + random.nextInt(3))
                        + ";BYDAY="
                        + nth
                        + day(start.getDayOfWeek());
        return of(start, text, end(random, start, time, 700));
    }

    private static RuleText monthlyByMonthDay(
            RandomGenerator random, LocalDateTime start, TimeText time) {
        int day = start.getDayOfMonth();
        int fromEnd = day - start.toLocalDate().lengthOfMonth() - 1;
        String text =
                switch (random.nextInt(3)) {
                    case 0 -> "FREQ=MONTHLY";
                    case 1 -> "FREQ=MONTHLY;BYMONTHDAY=" + day + "," + (day % 28 + 1);
                    default -> "FREQ=MONTHLY;BYMONTHDAY=" + fromEnd;
                };
        return of(start, text, end(random, start, time, 700));
    }

    private static RuleText lastWorkday(
            RandomGenerator random, LocalDateTime around, TimeText time) {
        LocalDateTime start = around.with(TemporalAdjusters.lastDayOfMonth());
        while (start.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            start = start.minusDays(1);
        }
        return of(
                start,
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                end(random, start, time, 700));
    }

    private static RuleText yearly(RandomGenerator random, LocalDateTime start, TimeText time) {
        String text =
                switch (random.nextInt(5)) {
                    case 0 -> "FREQ=YEARLY";
                    case 1 -> "FREQ=YEARLY;BYYEARDAY=" + start.getDayOfYear();
                    case 2 ->
                            "FREQ=YEARLY;BYWEEKNO="
                                    + start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                    + ";BYDAY="
                                    + day(start.getDayOfWeek());
                    case 3 ->
                            "FREQ=YEARLY;BYMONTH="
                                    + start.getMonthValue()
                                    + ","
                                    + (start.getMonthValue() % 12 + 1)
                                    + ";BYMONTHDAY="
                                    + start.getDayOfMonth();
                    default ->
                            "FREQ=YEARLY;BYMONTH="
                                    + start.getMonthValue()
                                    + ";BYDAY="
                                    + ((start.getDayOfMonth() - 1) / 7 + 1)
                                    + day(start.getDayOfWeek());
                };
        return of(start, text, end(random, start, time, 1500));
    }

    /** Rules whose parts take away from what a shorter rule would name. */
    private static RuleText narrowed(RandomGenerator random, LocalDateTime start, TimeText time) {
        boolean days = time instanceof TimeText.Day;
        String text =
                switch (random.nextInt(days ? 2 : 6)) {
                    case 0 -> "FREQ=DAILY;BYMONTH=" + start.getMonthValue();
                    case 1 -> "FREQ=DAILY;BYDAY=" + day(start.getDayOfWeek()) + ",MO,SA";
                    case 2 -> "FREQ=DAILY;BYHOUR=" + start.getHour() + ",23";
                    case 3 -> "FREQ=MINUTELY;COUNT=300;INTERVAL=" + (80 + random.nextInt(60));
                    case 4 -> "FREQ=HOURLY;BYHOUR=" + start.getHour();
                    default -> "FREQ=HOURLY;INTERVAL=" + (5 + random.nextInt(20));
                };
        String end = text.contains("COUNT") ? "" : end(random, start, time, 200);
        return of(start, text, end);
    }

    private static RuleText hard(RandomGenerator random, LocalDateTime around, TimeText time) {
        HardRule rule = Words.pick(random, HardRule.ALL);
        LocalDateTime start = around;
        while (!rule.isFirst().test(start.toLocalDate())) {
            start = start.plusDays(1);
        }
        return of(start, rule.text(), end(random, start, time, 900));
    }

    private static RuleText of(LocalDateTime start, String text, String end) {
        return new RuleText(start, text + end, List.of(start));
    }

    /** None, a COUNT or an UNTIL, which is in UTC unless the start hangs on no zone. */
    private static String end(
            RandomGenerator random, LocalDateTime start, TimeText time, long days) {
        LocalDateTime until = start.plusDays(1 + random.nextLong(days));
        return switch (random.nextInt(4)) {
            case 0 -> ";COUNT=" + (2 + random.nextInt(40));
            case 1 -> ";UNTIL=" + untilText(time, until);
            default -> "";
        };
    }

    private static String untilText(TimeText time, LocalDateTime until) {
        return switch (time) {
            case TimeText.Day _ -> TimeText.DATE.format(until);
            case TimeText.Floating _ -> TimeText.STAMP.format(until);
            case TimeText.Utc _, TimeText.Zoned _ -> TimeText.STAMP.format(until) + "Z";
        };
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
