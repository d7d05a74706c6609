package satchel.dav.query;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.query.Calendars.calendar;
import static satchel.dav.query.Calendars.event;
import static satchel.dav.query.Calendars.in;
import static satchel.dav.query.Calendars.matches;
import static satchel.dav.query.Calendars.range;
import static satchel.dav.query.Calendars.with;
import static satchel.dav.query.Calendars.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.content.line.Component;

class CalendarMatcherTest {
    private static final Component PARTY =
            event(
                    "DTSTART:20260601T100000Z",
                    "SUMMARY;LANGUAGE=en:Birthday\\, at Zoë's",
                    "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:lisa@example.com",
                    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com");

    @Test
    void componentOfThatNameMustBeThere() {
        assertThat(matches(with("VEVENT"), PARTY)).isTrue();
        assertThat(matches(with("VTODO"), PARTY)).isFalse();
        assertThat(matches(within(), PARTY)).isTrue();
    }

    @Test
    void componentThatMayNotBeThere() {
        assertThat(matches(within(new CompFilter.Absent("VTODO")), PARTY)).isTrue();
        assertThat(matches(within(new CompFilter.Absent("VEVENT")), PARTY)).isFalse();
    }

    @Test
    void filterForAnythingButACalendarMatchesNothing() {
        assertThat(
                        matches(
                                new CompFilter.Present(
                                        "VCARD", Optional.empty(), List.of(), List.of()),
                                PARTY))
                .isFalse();
    }

    @Test
    void textIsComparedWithEscapesResolved() {
        assertThat(matches(with("VEVENT", text("SUMMARY", "birthday, at")), PARTY)).isTrue();
        assertThat(matches(with("VEVENT", text("SUMMARY", "birthday\\, at")), PARTY)).isFalse();
    }

    @Test
    void negatedTextMatchesWhereThePropertyIsAndTheTextIsNot() {
        TextMatch notParty =
                new TextMatch("party", Collation.ASCII_CASEMAP, MatchType.CONTAINS, true);
        assertThat(matches(with("VEVENT", property("SUMMARY", notParty)), PARTY)).isTrue();
        assertThat(matches(with("VEVENT", property("LOCATION", notParty)), PARTY)).isFalse();
    }

    @Test
    void propertyThatMayNotBeThere() {
        assertThat(matches(with("VEVENT", new PropFilter.Absent("STATUS")), PARTY)).isTrue();
        assertThat(matches(with("VEVENT", new PropFilter.Absent("SUMMARY")), PARTY)).isFalse();
    }

    @Test
    void parameterMustMatchOnThePropertyThatMatchesTheText() {
        assertThat(matches(with("VEVENT", attendee("lisa", "NEEDS-ACTION")), PARTY)).isTrue();
        assertThat(matches(with("VEVENT", attendee("bob", "NEEDS-ACTION")), PARTY)).isFalse();
    }

    @Test
    void parameterThatMayNotBeThere() {
        assertThat(matches(with("VEVENT", withoutParameter("SUMMARY", "ALTREP")), PARTY)).isTrue();
        assertThat(matches(with("VEVENT", withoutParameter("SUMMARY", "LANGUAGE")), PARTY))
                .isFalse();
    }

    @Test
    void dateOfAPropertyMustBeInTheRange() {
        Component done = calendar("BEGIN:VTODO", "COMPLETED:20260601T100000Z", "END:VTODO");
        assertThat(matches(with("VTODO", completedIn("2026-06-01T10:00:00Z", "")), done)).isTrue();
        assertThat(matches(with("VTODO", completedIn("", "2026-06-01T10:00:00Z")), done)).isFalse();
    }

    @Test
    void periodOfAPropertyMustOverlapTheRange() {
        Component busy =
                calendar(
                        "BEGIN:VFREEBUSY",
                        "FREEBUSY:20260601T080000Z/PT1H,20260601T100000Z/PT1H",
                        "END:VFREEBUSY");
        assertThat(matches(with("VFREEBUSY", busyIn("2026-06-01T10:30:00Z")), busy)).isTrue();
        assertThat(matches(with("VFREEBUSY", busyIn("2026-06-01T11:00:00Z")), busy)).isFalse();
    }

    private static PropFilter busyIn(String start) {
        return new PropFilter.Present(
                "FREEBUSY", Optional.of(range(start, "")), Optional.empty(), List.of());
    }

    @Test
    void conditionsMustHoldForOneAndTheSameInstance() {
        Component cancelledOnce =
                calendar(
                        "BEGIN:VEVENT",
                        "DTSTART:20260601T100000Z",
                        "RRULE:FREQ=WEEKLY",
                        "SUMMARY:Choir",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "RECURRENCE-ID:20260608T100000Z",
                        "DTSTART:20260608T100000Z",
                        "SUMMARY:No choir",
                        "STATUS:CANCELLED",
                        "END:VEVENT");
        CompFilter cancelled = cancelledIn("2026-06-08T00:00:00Z", "2026-06-09T00:00:00Z");
        CompFilter cancelledLater = cancelledIn("2026-06-15T00:00:00Z", "2026-06-16T00:00:00Z");
        assertThat(matches(cancelled, cancelledOnce)).isTrue();
        assertThat(matches(cancelledLater, cancelledOnce)).isFalse();
    }

    @Test
    void eventWithoutAlarm() {
        CompFilter noAlarm =
                within(
                        new CompFilter.Present(
                                "VEVENT",
                                Optional.empty(),
                                List.of(),
                                List.of(new CompFilter.Absent("VALARM"))));
        Component withAlarm =
                event("DTSTART:20260601T100000Z", "BEGIN:VALARM", "TRIGGER:PT0S", "END:VALARM");
        assertThat(matches(noAlarm, PARTY)).isTrue();
        assertThat(matches(noAlarm, withAlarm)).isFalse();
    }

    @Test
    void unboundedRangesAreUnbounded() {
        assertThat(matches(in("VEVENT", range("2026-06-01T10:00:00Z", "")), PARTY)).isTrue();
        assertThat(matches(in("VEVENT", range("2026-06-01T10:00:01Z", "")), PARTY)).isFalse();
        assertThat(matches(in("VEVENT", range("", "2026-06-01T10:00:00Z")), PARTY)).isFalse();
        assertThat(matches(in("VEVENT", range("", "2026-06-01T10:00:01Z")), PARTY)).isTrue();
    }

    private static CompFilter cancelledIn(String start, String end) {
        return within(
                new CompFilter.Present(
                        "VEVENT",
                        Optional.of(range(start, end)),
                        List.of(text("STATUS", "CANCELLED")),
                        List.of()));
    }

    private static PropFilter completedIn(String start, String end) {
        return new PropFilter.Present(
                "COMPLETED", Optional.of(range(start, end)), Optional.empty(), List.of());
    }

    private static PropFilter text(String property, String text) {
        return property(
                property, new TextMatch(text, Collation.ASCII_CASEMAP, MatchType.CONTAINS, false));
    }

    private static PropFilter property(String name, TextMatch text) {
        return new PropFilter.Present(name, Optional.empty(), Optional.of(text), List.of());
    }

    private static PropFilter withoutParameter(String property, String parameter) {
        return new PropFilter.Present(
                property,
                Optional.empty(),
                Optional.empty(),
                List.of(new ParamFilter.Absent(parameter)));
    }

    private static PropFilter attendee(String name, String partstat) {
        TextMatch state =
                new TextMatch(partstat, Collation.ASCII_CASEMAP, MatchType.CONTAINS, false);
        return new PropFilter.Present(
                "ATTENDEE",
                Optional.empty(),
                Optional.of(
                        new TextMatch(name, Collation.ASCII_CASEMAP, MatchType.CONTAINS, false)),
                List.of(new ParamFilter.Present("PARTSTAT", Optional.of(state))));
    }
}
