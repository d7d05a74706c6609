package satchel.dav.report;

import static satchel.dav.report.Desk.CALENDAR;

import java.util.List;
import java.util.function.Supplier;

/** What is asked of a calendar with one hostile object. */
final class HostileQueries {
    private static final String YEAR = "start='20260101T000000Z' end='20270101T000000Z'";
    private static final String WEEK = "start='20260601T000000Z' end='20260608T000000Z'";

    private final Desk desk = new Desk();

    /** All of it, for every object, one after the other. */
    public static void main(String[] arguments) {
        HostileQueries queries = new HostileQueries();
        for (HostileObjects object : HostileObjects.values()) {
            if (object.isStored()) {
                queries.put(object);
                queries.all().forEach(Supplier::get);
            }
        }
    }

    void put(HostileObjects object) {
        desk.put(CALENDAR, "bomb.ics", object.body());
    }

    List<Supplier<?>> all() {
        return List.of(
                this::week,
                this::year,
                this::endless,
                this::alarms,
                this::expanded,
                this::limited,
                this::busy);
    }

    Multistatus week() {
        return desk.ask(CALENDAR, query("<d:getetag/>", event(range(WEEK))));
    }

    Multistatus year() {
        return desk.ask(CALENDAR, query("<d:getetag/>", event(range(YEAR))));
    }

    Multistatus endless() {
        return desk.ask(CALENDAR, query("<d:getetag/>", event(range("start='20260601T000000Z'"))));
    }

    Multistatus alarms() {
        String alarm = "<c:comp-filter name='VALARM'>" + range(YEAR) + "</c:comp-filter>";
        return desk.ask(CALENDAR, query("<d:getetag/>", event(alarm)));
    }

    Multistatus expanded() {
        return desk.ask(CALENDAR, query(data("expand"), ""));
    }

    Multistatus limited() {
        return desk.ask(CALENDAR, query(data("limit-recurrence-set"), ""));
    }

    String busy() {
        return desk.text(
                CALENDAR,
                "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                        + range(YEAR)
                        + "</c:free-busy-query>");
    }

    private static String range(String range) {
        return "<c:time-range " + range + "/>";
    }

    private static String event(String within) {
        return "<c:comp-filter name='VEVENT'>" + within + "</c:comp-filter>";
    }

    private static String data(String recurrences) {
        return "<c:calendar-data><c:" + recurrences + " " + YEAR + "/></c:calendar-data>";
    }

    private static String query(String properties, String within) {
        return "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop>"
                + properties
                + "</d:prop><c:filter><c:comp-filter name='VCALENDAR'>"
                + within
                + "</c:comp-filter></c:filter></c:calendar-query>";
    }
}
