package satchel.dav.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.ObjectIndex;
import satchel.dav.xml.Namespaces;

class ObjectRulesTest {
    private static final Set<String> EVENTS = Set.of("VEVENT");

    @Test
    void eventIsIndexedByUidComponentAndTime() {
        assertThat(indexOf(event("UID:1\nDTSTART:20260601T100000Z\nDURATION:PT1H")))
                .satisfies(index -> {
                    assertThat(index.uid()).isEqualTo("1");
                    assertThat(index.component()).isEqualTo("VEVENT");
                    assertThat(index.first()).hasValue(Instant.parse("2026-06-01T10:00:00Z"));
                    assertThat(index.last()).hasValue(Instant.parse("2026-06-01T11:00:00Z"));
                    assertThat(index.recurring()).isFalse();
                    assertThat(index.text()).isEmpty();
                });
    }

    @Test
    void seriesWithoutEndHasNoLastMoment() {
        ObjectIndex index = indexOf(event("UID:1\nDTSTART:20260601T100000Z\nRRULE:FREQ=DAILY"));
        assertThat(index.recurring()).isTrue();
        assertThat(index.last()).isEmpty();
    }

    @Test
    void whatIsNoICalendarIsNamedWithItsLine() {
        assertThat(refusal(calendar("BEGIN:VCALENDAR\nVERSION:2.0\nnonsense\nEND:VCALENDAR\n")))
                .satisfies(refused -> {
                    assertThat(refused.precondition().getLocalPart())
                            .isEqualTo("valid-calendar-data");
                    assertThat(refused.text()).contains("line 3");
                });
        assertThat(refusal(calendar("")).precondition().getLocalPart())
                .isEqualTo("valid-calendar-data");
        assertThat(refusal(calendar("BEGIN:VCARD\nVERSION:4.0\nUID:1\nFN:A\nEND:VCARD\n")))
                .extracting(refused -> refused.precondition().getLocalPart())
                .isEqualTo("valid-calendar-data");
    }

    @Test
    void bodyThatIsNotUtf8IsRefused() {
        byte[] latin =
                "BEGIN:VCALENDAR\nX:Zoë\nEND:VCALENDAR".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(new ObjectRules().judge(CollectionKind.CALENDAR, EVENTS, latin)).text())
                .contains("UTF-8");
    }

    @Test
    void objectHoldsOneUidOneKindAndNoMethod() {
        String first = "BEGIN:VEVENT\nUID:1\nDTSTART:20260601T100000Z\nEND:VEVENT\n";
        assertThat(objectRefusal(first + first.replace("UID:1", "UID:2"))).contains("two UIDs");
        assertThat(objectRefusal(first + "BEGIN:VTODO\nUID:1\nEND:VTODO\n")).contains("VTODO");
        assertThat(objectRefusal(first + first)).contains("RECURRENCE-ID");
        assertThat(objectRefusal("METHOD:REQUEST\n" + first)).contains("METHOD");
        assertThat(objectRefusal(first.replace("UID:1\n", ""))).contains("no UID");
        assertThat(objectRefusal("")).contains("no event");
    }

    @Test
    void calendarTakesOnlyItsComponents() {
        Judged.Invalid refused =
                refusal(
                        calendar(
                                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTODO\nUID:1\nEND:VTODO\n"
                                        + "END:VCALENDAR\n"));
        assertThat(refused.precondition().getLocalPart()).isEqualTo("supported-calendar-component");
        assertThat(refused.text()).contains("VTODO");
    }

    @Test
    void anotherVersionOfICalendarIsNotSupported() {
        Judged.Invalid refused =
                refusal(
                        calendar(
                                "BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nUID:1\n"
                                        + "DTSTART:20260601T100000Z\nEND:VEVENT\nEND:VCALENDAR\n"));
        assertThat(refused.precondition().getLocalPart()).isEqualTo("supported-calendar-data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20260601T100000Z RRULE:FREQ=DAILY;COUNT=100000     | ''
                    DTSTART:20260601T100000Z RRULE:FREQ=DAILY;COUNT=100001     | max-instances
                    DTSTART:20260601T100000Z RRULE:COUNT=2147483648;FREQ=DAILY | max-instances
                    DTSTART:20260601T100000Z RRULE:FREQ=DAILY                  | ''
                    DTSTART:20260601T100000Z RRULE:FREQ=DAILY;UNTIL=99991231T235959Z | ''
                    DTSTART:20260601T100000Z RRULE:FREQ=DAILY;COUNT=99999 RDATE:20260601T110000Z,20260601T120000Z | max-instances
                    DTSTART:00010101T000000Z                                   | ''
                    DTSTART:00001231T235959Z                                   | min-date-time
                    DTSTART;TZID=Europe/Berlin:00010101T000000                 | min-date-time
                    DTSTART:20260601T100000Z RDATE:20260602T100000Z,00000101T000000Z | min-date-time
                    DTSTART:20260601T100000Z CREATED:00000101T000000Z          | min-date-time
                    DTSTART:99991231T235959Z                                   | ''
                    DTSTART;VALUE=DATE:99991231                                | ''
                    DTSTART;TZID=America/New_York:99991231T230000              | max-date-time
                    """)
    void objectBeyondALimitIsRefusedByTheNameOfTheLimit(String lines, String precondition) {
        Judged judged = event("UID:1\n" + lines.replace(" ", "\n"));
        assertThat(
                        judged instanceof Judged.Invalid refused
                                ? refused.precondition().getLocalPart()
                                : "")
                .isEqualTo(precondition);
    }

    @Test
    void moreAttendeesThanACompanyHasAreTooMany() {
        String attendee = "ATTENDEE:mailto:a@example.com\n";
        String start = "UID:1\nDTSTART:20260601T100000Z\n";
        assertThat(indexOf(event(start + attendee.repeat(9_999) + attendee.strip())).uid())
                .isEqualTo("1");
        assertThat(
                        refusal(event(start + attendee.repeat(10_001).strip()))
                                .precondition()
                                .getLocalPart())
                .isEqualTo("max-attendees-per-instance");
    }

    @Test
    void zonesOfOutlookBeginLongAgo() {
        String zone =
                "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\n"
                        + "DTSTART:00001231T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
                        + "END:STANDARD\nEND:VTIMEZONE\n";
        assertThat(
                        calendar(
                                "BEGIN:VCALENDAR\nVERSION:2.0\n"
                                        + zone
                                        + "BEGIN:VEVENT\nUID:1\nDTSTART:20260601T100000Z\nEND:VEVENT\n"
                                        + "END:VCALENDAR\n"))
                .isInstanceOf(Judged.Valid.class);
    }

    @Test
    void cardIsIndexedByItsTextInAnyCaseAndWithoutAccents() {
        ObjectIndex index = indexOf(card("VERSION:4.0\nUID:1\nFN:Zoë WASHBURNE\nTEL:+49 30 1"));
        assertThat(index.uid()).isEqualTo("1");
        assertThat(index.component()).isEqualTo("VCARD");
        assertThat(index.text()).contains("fn:zoe\u0308 washburne\n", "tel:+49 30 1\n");
    }

    @Test
    void cardWithoutUidIsRefused() {
        Judged.Invalid refused = refusal(card("VERSION:3.0\nFN:Zoë\nN:;Zoë;;;"));
        assertThat(refused.precondition().getLocalPart()).isEqualTo("valid-address-data");
        assertThat(refused.text()).isEqualTo("the vCard has no UID");
    }

    @Test
    void cardOfAnOldVersionIsNotSupported() {
        Judged.Invalid refused = refusal(card("VERSION:2.1\nUID:1\nFN:Zoë"));
        assertThat(refused.precondition().getLocalPart()).isEqualTo("supported-address-data");
        assertThat(refused.text()).contains("2.1");
    }

    @Test
    void twoCardsAreNoAddressObject() {
        String two = "BEGIN:VCARD\nVERSION:4.0\nUID:1\nFN:A\nEND:VCARD\n".repeat(2);
        Judged judged =
                new ObjectRules()
                        .judge(
                                CollectionKind.ADDRESS_BOOK,
                                Set.of(),
                                two.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(judged).precondition().getLocalPart()).isEqualTo("valid-address-data");
    }

    /** RFC 7986 section 5.3 asks for 255 octets at most; what no index can hold is refused. */
    @Test
    void uidIsRefusedWhereItIsTooLongToBeFound() {
        String longest = "u".repeat(1000);
        assertThat(indexOf(event("DTSTART:20260601T100000Z\nUID:" + longest)).uid())
                .isEqualTo(longest);
        assertThat(
                        objectRefusal(
                                "BEGIN:VEVENT\nDTSTART:20260601T100000Z\nUID:u"
                                        + longest
                                        + "\nEND:VEVENT\n"))
                .contains("1000");
        assertThat(refusal(card("VERSION:4.0\nFN:A\nUID:" + "ü".repeat(501))).precondition())
                .isEqualTo(Namespaces.carddav("valid-address-data"));
    }

    private static String objectRefusal(String lines) {
        Judged.Invalid refused =
                refusal(calendar("BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "END:VCALENDAR\n"));
        assertThat(refused.precondition().getLocalPart())
                .isEqualTo("valid-calendar-object-resource");
        return refused.text();
    }

    private static Judged event(String lines) {
        return calendar(
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n"
                        + lines
                        + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    private static Judged calendar(String body) {
        return new ObjectRules()
                .judge(CollectionKind.CALENDAR, EVENTS, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Judged card(String lines) {
        String body = "BEGIN:VCARD\n" + lines + "\nEND:VCARD\n";
        return new ObjectRules()
                .judge(
                        CollectionKind.ADDRESS_BOOK,
                        Set.of(),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectIndex indexOf(Judged judged) {
        assertThat(judged).isInstanceOf(Judged.Valid.class);
        return ((Judged.Valid) judged).index();
    }

    private static Judged.Invalid refusal(Judged judged) {
        assertThat(judged).isInstanceOf(Judged.Invalid.class);
        return (Judged.Invalid) judged;
    }
}
