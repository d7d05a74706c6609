package satchel.sync.runtime.replica;

import java.util.stream.Collectors;

/** Small events, told apart by UID and summary. */
public final class Events {
    private Events() {}

    public static String event(String uid, String summary) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Satchel//Test//EN",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "DTSTAMP:20260101T000000Z",
                "DTSTART:20260201T090000Z",
                "DTEND:20260201T100000Z",
                "SUMMARY:" + summary,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    /** An event with another value of one property, whether it had one or not. */
    public static String changed(String event, String property, String value) {
        String start = property + ":";
        return without(event, start).replace("END:VEVENT", start + value + "\r\nEND:VEVENT");
    }

    /** Without the lines that begin so. */
    public static String without(String event, String start) {
        return event.lines()
                .filter(line -> !line.startsWith(start))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The same content in another order, with a parameter that says what goes without saying. */
    public static String inOtherWords(String event) {
        String summary =
                event.lines().filter(line -> line.startsWith("SUMMARY")).findFirst().orElseThrow();
        return event.replace(summary + "\r\n", "")
                .replace("DTSTART:", "DTSTART;VALUE=DATE-TIME:")
                .replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\n" + summary + "\r\n");
    }
}
