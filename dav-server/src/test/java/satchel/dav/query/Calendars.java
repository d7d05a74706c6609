package satchel.dav.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;

/** Calendars and filters for tests, written short. */
public final class Calendars {
    public static final Zone BERLIN = new Zone.Region(ZoneId.of("Europe/Berlin"));

    private Calendars() {}

    /** A VCALENDAR around the lines. */
    public static Component calendar(String... lines) {
        try {
            String body = String.join("\r\n", lines);
            return ContentReader.read("BEGIN:VCALENDAR\r\n" + body + "\r\nEND:VCALENDAR\r\n")
                    .getFirst();
        } catch (MalformedContentException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }

    public static Component event(String... lines) {
        return calendar(
                "BEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    static CompFilter within(CompFilter... components) {
        return new CompFilter.Present(
                "VCALENDAR", Optional.empty(), List.of(), List.of(components));
    }

    static CompFilter in(String component, TimeRange range) {
        return within(new CompFilter.Present(component, Optional.of(range), List.of(), List.of()));
    }

    static CompFilter with(String component, PropFilter... properties) {
        return within(
                new CompFilter.Present(
                        component, Optional.empty(), List.of(properties), List.of()));
    }

    /** Instants, or "" for an open side. */
    public static TimeRange range(String start, String end) {
        return new TimeRange(instant(start), instant(end));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    static boolean matches(CompFilter filter, Component calendar) {
        return new CalendarMatcher(filter, Zone.UTC).matches(calendar);
    }

    static boolean happens(Component calendar, String start, String end) {
        return matches(in("VEVENT", range(start, end)), calendar);
    }
}
