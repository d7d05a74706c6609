package satchel.endtoend;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small events, told apart by UID and summary. */
final class Event {
    private Event() {}

    /**
     * @param more lines that stand last in the event
     */
    static String of(String uid, String summary, String... more) {
        return Stream.of(
                        List.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Tests//EN",
                                "BEGIN:VEVENT",
                                "UID:" + uid,
                                "DTSTAMP:20260101T000000Z",
                                "DTSTART:20261201T100000Z",
                                "SUMMARY:" + summary),
                        List.of(more),
                        List.of("END:VEVENT", "END:VCALENDAR"))
                .flatMap(List::stream)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
