package satchel.dav.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calendar objects that keep a careless expander busy for ever or fill its memory. */
public enum HostileObjects {
    SECONDLY(series("FREQ=SECONDLY")),
    MINUTELY_SINCE_1970(series("FREQ=MINUTELY")),
    DENSE_BY_PARTS(
            series(
                    "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYHOUR="
                            + upTo(23)
                            + ";BYMINUTE="
                            + upTo(59)
                            + ";BYSECOND="
                            + upTo(59))),
    FEBRUARY_30(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
    BYSETPOS_OF_A_YEAR(
            series(
                    "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5;"
                            + "BYSETPOS=1,-1,366,1825")),
    RDATES(
            event(
                    "DTSTART;TZID=Europe/Berlin:20200101T000000\r\nRDATE;TZID=Europe/Berlin:"
                            + IntStream.range(0, 99_998)
                                    .mapToObj(n -> date(n))
                                    .collect(Collectors.joining(",")))),
    EXRULE(
            event(
                    "DTSTART:19700101T000000Z\r\nRRULE:FREQ=DAILY\r\nEXRULE:FREQ=SECONDLY\r\n"
                            + "EXRULE:FREQ=MINUTELY")),
    OVERRIDES(
            series("FREQ=DAILY")
                    + IntStream.range(0, 10_000)
                            .mapToObj(n -> override(n, ""))
                            .collect(Collectors.joining())),
    OVERRIDES_OF_ALL_THAT_FOLLOWS(
            series("FREQ=DAILY")
                    + IntStream.range(0, 10_000)
                            .mapToObj(n -> override(n, ";RANGE=THISANDFUTURE"))
                            .collect(Collectors.joining())),
    ALARMS(
            event(
                    "DTSTART:19700101T000000Z\r\nRRULE:FREQ=DAILY\r\nBEGIN:VALARM\r\n"
                            + "TRIGGER:-P1D\r\nDURATION:PT1S\r\nREPEAT:2147483648\r\nEND:VALARM")),
    TIME_ZONES(
            "BEGIN:VTIMEZONE\r\nTZID:Z\r\n"
                    + "BEGIN:STANDARD\r\nDTSTART;TZID=Z:19700101T000000\r\nTZOFFSETFROM:+0100\r\n"
                    + "TZOFFSETTO:+0000\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\n"
                    + ("BEGIN:DAYLIGHT\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n"
                                    + "TZOFFSETTO:+0100\r\nRRULE:FREQ=MINUTELY\r\nEND:DAYLIGHT\r\n")
                            .repeat(150)
                    + "BEGIN:VTIMEZONE\r\nTZID:Z\r\nEND:VTIMEZONE\r\nEND:VTIMEZONE\r\n"
                    + event(
                            "DTSTART;TZID=Z:19700101T000000\r\nDURATION:PT1S\r\nRRULE:FREQ=HOURLY")),
    TIME_ZONE_OF_ALL_YEARS(
            "BEGIN:VTIMEZONE\r\nTZID:Z\r\n"
                    + ("BEGIN:DAYLIGHT\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:+0000\r\n"
                                    + "TZOFFSETTO:+0100\r\nRRULE:FREQ=MINUTELY\r\nEND:DAYLIGHT\r\n")
                            .repeat(150)
                    + "END:VTIMEZONE\r\n"
                    + event(
                            "DTSTART;TZID=Z:20000101T000000\r\nRDATE;TZID=Z:"
                                    + IntStream.range(1_000, 9_000)
                                            .mapToObj(year -> year + "0101T000000")
                                            .collect(Collectors.joining(",")))),
    LARGE_AND_DAILY(
            event(
                    "DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY\r\nDESCRIPTION:"
                            + "x".repeat(2 << 20))),
    COUNT_WITHOUT_END(series("FREQ=DAILY;COUNT=2147483648")),
    COUNT_WITHIN_THE_LIMIT(series("FREQ=HOURLY;COUNT=100000;BYMINUTE=0,59")),
    UNTIL_9999(series("FREQ=DAILY;UNTIL=99991231T235959Z"));

    private final String components;

    HostileObjects(String components) {
        this.components = components;
    }

    public String body() {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + components + "END:VCALENDAR\r\n";
    }

    /** A COUNT beyond max-instances is refused at PUT. */
    public boolean isStored() {
        return this != COUNT_WITHOUT_END;
    }

    private static String series(String rule) {
        return event("DTSTART:19700101T000000Z\r\nDURATION:PT1S\r\nRRULE:" + rule);
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\n" + lines + "\r\nEND:VEVENT\r\n";
    }

    private static String override(int n, String range) {
        String day = date(n).substring(0, 8);
        return event(
                "RECURRENCE-ID"
                        + range
                        + ":"
                        + day
                        + "T000000Z\r\nDTSTART:"
                        + day
                        + "T010000Z\r\nDURATION:PT1S");
    }

    /** The n-th of many dates from 2000 on. */
    private static String date(int n) {
        return LocalDateTime.of(2000, 1, 1, 0, 0)
                .plusDays(n % 20_000)
                .plusHours(n / 20_000)
                .format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
