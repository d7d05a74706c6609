package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CALENDAR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.http.DavError;
import satchel.dav.store.PropertyName;
import satchel.dav.xml.Namespaces;

/** CALDAV:free-busy-query (RFC 4791 section 7.10). */
class FreeBusyQueryReportTest {
    private static final String MONDAY = "start='20260601T000000Z' end='20260602T000000Z'";

    private final Desk desk = new Desk();

    @Test
    void theAnswerIsAnObjectWithOneVfreebusyOfTheRange() {
        List<String> lines = ask(desk, MONDAY);
        assertThat(lines)
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VFREEBUSY",
                        "DTSTART:20260601T000000Z",
                        "DTEND:20260602T000000Z",
                        "END:VFREEBUSY",
                        "END:VCALENDAR");
        assertThat(lines).anyMatch(line -> line.startsWith("UID:"));
        assertThat(lines).anyMatch(line -> line.matches("DTSTAMP:\\d{8}T\\d{6}Z"));
        assertThat(busy(desk, MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                   | BUSY
                    STATUS:CONFIRMED                     | BUSY
                    STATUS:TENTATIVE                     | BUSY-TENTATIVE
                    STATUS:CANCELLED                     | ''
                    STATUS:X-PERHAPS                     | BUSY
                    TRANSP:OPAQUE                        | BUSY
                    TRANSP:OPAQUE STATUS:TENTATIVE       | BUSY-TENTATIVE
                    TRANSP:TRANSPARENT                   | ''
                    TRANSP:TRANSPARENT STATUS:CONFIRMED  | ''
                    transp:transparent                   | ''
                    """)
    void typeComesFromTranspAndStatus(String lines, String type) {
        desk.event(
                "a.ics",
                "DTSTART:20260601T100000Z",
                ("DURATION:PT1H " + lines).strip().replace(" ", "\r\n"));
        assertThat(busy(desk, MONDAY))
                .isEqualTo(
                        type.isEmpty()
                                ? List.of()
                                : List.of("FBTYPE=" + type + ":20260601T100000Z/20260601T110000Z"));
    }

    @Test
    void timesThatTouchOrOverlapAreOneAndOfOneType() {
        desk.event("a.ics", "DTSTART:20260601T100000Z", "DURATION:PT1H");
        desk.event("b.ics", "DTSTART:20260601T110000Z", "DURATION:PT1H");
        desk.event("c.ics", "DTSTART:20260601T113000Z", "DURATION:PT1H");
        desk.event("d.ics", "DTSTART:20260601T101500Z", "DURATION:PT5M");
        desk.event("e.ics", "DTSTART:20260601T140000Z", "DURATION:PT1H");
        desk.event("f.ics", "DTSTART:20260601T120000Z", "DURATION:PT3H", "STATUS:TENTATIVE");
        assertThat(busy(desk, MONDAY))
                .containsExactly(
                        "FBTYPE=BUSY:20260601T100000Z/20260601T123000Z",
                        "FBTYPE=BUSY-TENTATIVE:20260601T120000Z/20260601T150000Z",
                        "FBTYPE=BUSY:20260601T140000Z/20260601T150000Z");
    }

    @Test
    void onlyTheTimeOfTheRangeIsToldAndWhatTakesNoTimeIsNone() {
        desk.event("before.ics", "DTSTART:20260531T230000Z", "DURATION:PT2H");
        desk.event("after.ics", "DTSTART:20260601T233000Z", "DURATION:PT2H");
        desk.event("moment.ics", "DTSTART:20260601T120000Z");
        desk.component("task.ics", "VTODO", "DTSTART:20260601T120000Z", "DURATION:PT1H");
        assertThat(busy(desk, MONDAY))
                .containsExactly(
                        "FBTYPE=BUSY:20260601T000000Z/20260601T010000Z",
                        "FBTYPE=BUSY:20260601T233000Z/20260602T000000Z");
    }

    @Test
    void seriesAreExpandedAndEachOverrideSpeaksForItself() {
        desk.put(
                CALENDAR,
                "series.ics",
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART;TZID=Europe/Berlin:20260601T100000",
                        "DTEND;TZID=Europe/Berlin:20260601T110000",
                        "RRULE:FREQ=DAILY",
                        "EXDATE;TZID=Europe/Berlin:20260602T100000",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260603T100000",
                        "DTSTART;TZID=Europe/Berlin:20260603T120000",
                        "DTEND;TZID=Europe/Berlin:20260603T130000",
                        "STATUS:TENTATIVE",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260604T100000",
                        "DTSTART;TZID=Europe/Berlin:20260604T100000",
                        "DTEND;TZID=Europe/Berlin:20260604T110000",
                        "STATUS:CANCELLED",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
        assertThat(busy(desk, "start='20260601T000000Z' end='20260606T000000Z'"))
                .containsExactly(
                        "FBTYPE=BUSY:20260601T080000Z/20260601T090000Z",
                        "FBTYPE=BUSY-TENTATIVE:20260603T100000Z/20260603T110000Z",
                        "FBTYPE=BUSY:20260605T080000Z/20260605T090000Z");
    }

    @Test
    void publishedBusyTimesCountAndUnknownTypesAreBusy() {
        desk.component(
                "published.ics",
                "VFREEBUSY",
                "FREEBUSY:20260601T080000Z/PT1H,20260605T080000Z/PT1H",
                "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260601T100000Z/20260601T110000Z",
                "FREEBUSY;FBTYPE=X-SLEEPING:20260601T120000Z/PT1H",
                "FREEBUSY;FBTYPE=FREE:20260601T140000Z/PT1H");
        assertThat(busy(desk, MONDAY))
                .containsExactly(
                        "FBTYPE=BUSY:20260601T080000Z/20260601T090000Z",
                        "FBTYPE=BUSY-UNAVAILABLE:20260601T100000Z/20260601T110000Z",
                        "FBTYPE=BUSY:20260601T120000Z/20260601T130000Z");
    }

    @Test
    void daysAreThoseOfTheCalendarsZone() {
        Desk berlin =
                new Desk(
                        Map.of(
                                new PropertyName(Namespaces.CALDAV, "calendar-timezone"),
                                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\n"
                                        + "END:VTIMEZONE\nEND:VCALENDAR\n"));
        berlin.event("holiday.ics", "DTSTART;VALUE=DATE:20260602");
        assertThat(busy(berlin, "start='20260601T000000Z' end='20260605T000000Z'"))
                .containsExactly("FBTYPE=BUSY:20260601T220000Z/20260602T220000Z");
    }

    @Test
    void whatCannotBeExpandedIsTentativelyBusy() {
        desk.event("bomb.ics", "DTSTART:20260101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
        desk.event("a.ics", "DTSTART:20260601T100000Z", "DURATION:PT1H");
        assertThat(busy(desk, MONDAY))
                .containsExactly(
                        "FBTYPE=BUSY-TENTATIVE:20260601T000000Z/20260602T000000Z",
                        "FBTYPE=BUSY:20260601T100000Z/20260601T110000Z");
    }

    @Test
    void depthZeroIsTheCalendarItself() {
        desk.event("a.ics", "DTSTART:20260601T100000Z", "DURATION:PT1H");
        desk.headers.put("Depth", "0");
        assertThat(busy(desk, MONDAY)).isEmpty();
        desk.headers.put("Depth", "1");
        assertThat(busy(desk, MONDAY)).hasSize(1);
    }

    @Test
    void onlyCalendarsAreAsked() {
        desk.event("a.ics", "DTSTART:20260601T100000Z", "DURATION:PT1H");
        String ask = query("<c:time-range " + MONDAY + "/>");

        assertThatThrownBy(() -> desk.text(CALENDAR.object("a.ics"), ask))
                .isInstanceOfSatisfying(
                        DavError.class, error -> assertThat(error.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                              | 400 | ''
                    <c:time-range/>                                                 | 400 | ''
                    <c:time-range start='20260601T000000Z'/>                        | 400 | ''
                    <c:time-range RANGE/><c:time-range RANGE/>                      | 400 | ''
                    <c:time-range start='20260602T000000Z' end='20260601T000000Z'/> | 400 | ''
                    <c:time-range start='20200101T000000Z' end='20260101T000000Z'/> | 403 | number-of-matches-within-limits
                    """)
    void whatCannotBeAskedIsRefused(String within, int status, String precondition) {
        assertThatThrownBy(() -> desk.text(CALENDAR, query(within.replace("RANGE", MONDAY))))
                .isInstanceOfSatisfying(
                        DavError.class,
                        error -> {
                            assertThat(error.status()).isEqualTo(status);
                            assertThat(
                                            error.condition()
                                                    .map(one -> one.name().getLocalPart())
                                                    .orElse(""))
                                    .isEqualTo(precondition);
                        });
    }

    private static List<String> busy(Desk desk, String range) {
        return ask(desk, range).stream()
                .filter(line -> line.startsWith("FREEBUSY;"))
                .map(line -> line.substring("FREEBUSY;".length()))
                .toList();
    }

    private static List<String> ask(Desk desk, String range) {
        String answer = desk.text(CALENDAR, query("<c:time-range " + range + "/>"));
        return answer.replace("\r\n ", "").lines().toList();
    }

    private static String query(String within) {
        return "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + within
                + "</c:free-busy-query>";
    }
}
