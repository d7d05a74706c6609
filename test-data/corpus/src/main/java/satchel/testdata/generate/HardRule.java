package satchel.testdata.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule that expanders get wrong, and which days it names as far as a start needs to know.
 *
 * @param isFirst whether a series can begin on a day
 */
record HardRule(String text, Predicate<LocalDate> isFirst) {
    static final List<HardRule> ALL =
            List.of(
                    rule("MONTHLY;BYDAY=FR;BYMONTHDAY=13", day -> on(day, "FR") && day(day, 13)),
                    rule(
                            "MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
                            day -> nth(day, "SA", 2) || (on(day, "SA") && day(day, 7))),
                    rule("MONTHLY;BYMONTHDAY=31", day -> day(day, 31)),
                    rule("MONTHLY;BYMONTHDAY=15,-1", day -> day(day, 15) || isLastOfMonth(day)),
                    rule("MONTHLY;INTERVAL=2;BYMONTHDAY=30,29", day -> day(day, 30)),
                    rule("MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", day -> isThirdOfMidweek(day)),
                    rule("MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1", day -> isFirstWorkday(day)),
                    rule("MONTHLY;BYDAY=1SU,3SU,-1SA", day -> nth(day, "SU", 1)),
                    rule("YEARLY;BYDAY=20MO", day -> on(day, "MO") && weekOfYear(day) == 20),
                    rule("YEARLY;BYDAY=1MO,-1FR", day -> on(day, "MO") && weekOfYear(day) == 1),
                    rule("YEARLY;BYDAY=WE", day -> on(day, "WE")),
                    rule("YEARLY;BYMONTH=3;BYDAY=TH", day -> in(day, 3) && on(day, "TH")),
                    rule("YEARLY;BYMONTH=6,7,8;BYDAY=TH", day -> in(day, 6) && on(day, "TH")),
                    rule(
                            "YEARLY;BYMONTH=1,6;BYDAY=-1SU,2MO",
                            day -> in(day, 1) && nth(day, "MO", 2)),
                    rule(
                            "YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
                            day ->
                                    in(day, 11)
                                            && on(day, "TU")
                                            && day.getDayOfMonth() > 1
                                            && day.getDayOfMonth() < 9),
                    rule(
                            "YEARLY;BYMONTH=4;BYDAY=SU;BYSETPOS=-1",
                            day -> in(day, 4) && on(day, "SU") && day.getDayOfMonth() > 23),
                    rule(
                            "YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
                            day -> in(day, 1) && isFirstWorkday(day)),
                    rule("YEARLY;BYWEEKNO=20;BYDAY=MO", day -> on(day, "MO") && week(day) == 20),
                    rule(
                            "YEARLY;BYWEEKNO=2,30;BYDAY=SU,MO",
                            day -> on(day, "MO") && week(day) == 2),
                    rule("YEARLY;BYWEEKNO=52,53;BYDAY=FR", day -> on(day, "FR") && week(day) == 52),
                    rule("YEARLY;BYYEARDAY=1,100,-1", day -> day.getDayOfYear() == 100),
                    rule("YEARLY;BYMONTH=2;BYMONTHDAY=29", day -> in(day, 2) && day(day, 29)),
                    rule("YEARLY;BYMONTHDAY=10,20", day -> day(day, 10)),
                    rule("WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU", day -> on(day, "TU")),
                    rule("WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU", day -> on(day, "TU")),
                    rule("WEEKLY;BYMONTH=5,6;BYDAY=MO,TH", day -> in(day, 5) && on(day, "MO")),
                    rule("DAILY;INTERVAL=10;BYMONTH=1,2,3,4,5,6", day -> in(day, 2)),
                    rule(
                            "DAILY;BYMONTHDAY=1,31;BYDAY=MO,TU,WE",
                            day -> on(day, "TU") && day(day, 1)),
                    rule("DAILY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR", day -> on(day, "TU")),
                    rule(
                            "YEARLY;BYMONTH=1,2,3;BYMONTHDAY=13;BYDAY=TU,FR",
                            day -> in(day, 2) && day(day, 13) && (on(day, "TU") || on(day, "FR"))),
                    rule("YEARLY;INTERVAL=2;BYYEARDAY=-10,60", day -> day.getDayOfYear() == 60),
                    rule("MONTHLY;INTERVAL=5;BYDAY=2MO,-2FR", day -> nth(day, "MO", 2)));

    private static HardRule rule(String text, Predicate<LocalDate> isFirst) {
        return new HardRule("FREQ=" + text, isFirst);
    }

    private static boolean on(LocalDate date, String day) {
        return date.getDayOfWeek().name().startsWith(day);
    }

    private static boolean day(LocalDate date, int day) {
        return date.getDayOfMonth() == day;
    }

    private static boolean in(LocalDate date, int month) {
        return date.getMonthValue() == month;
    }

    private static boolean nth(LocalDate date, String day, int n) {
        return on(date, day) && (date.getDayOfMonth() - 1) / 7 + 1 == n;
    }

    private static int weekOfYear(LocalDate date) {
        return (date.getDayOfYear() - 1) / 7 + 1;
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static boolean isLastOfMonth(LocalDate date) {
        return date.equals(date.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static boolean isFirstWorkday(LocalDate date) {
        return date.equals(
                date.withDayOfMonth(1)
                        .datesUntil(date.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .findFirst()
                        .orElse(LocalDate.MIN));
    }

    private static boolean isThirdOfMidweek(LocalDate date) {
        Set<DayOfWeek> midweek = Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        return midweek.contains(date.getDayOfWeek())
                && date.withDayOfMonth(1)
                                .datesUntil(date.plusDays(1))
                                .filter(day -> midweek.contains(day.getDayOfWeek()))
                                .count()
                        == 3;
    }
}
