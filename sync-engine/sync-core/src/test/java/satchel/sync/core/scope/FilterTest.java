package satchel.sync.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Revision;

/** Which records a filter lets pass. */
final class FilterTest {
    private static final Revision ANY = new Revision("1");
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:4.0\r\n";

    private static boolean passes(Filter filter, String body) {
        return passes(filter, body, new Members());
    }

    private static boolean passes(Filter filter, String body, Members members) {
        return Scope.of(filter).judge(Optional.empty(), ANY, new Body(body), members).isEmpty();
    }

    private static Filter with(Set<String> components, Set<String> categories, String text) {
        return new Filter(
                components,
                categories,
                Window.ALWAYS,
                Optional.of(text).filter(words -> !words.isEmpty()),
                Optional.empty());
    }

    private static Filter group(String name) {
        return new Filter(Set.of(), Set.of(), Window.ALWAYS, Optional.empty(), Optional.of(name));
    }

    private static String calendar(String component, String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:%s\r\nUID:u\r\n%sEND:%s\r\nEND:VCALENDAR\r\n"
                .formatted(
                        component,
                        Arrays.stream(lines).collect(Collectors.joining("\r\n", "", "\r\n")),
                        component);
    }

    private static String card(String... lines) {
        return CARD
                + Arrays.stream(lines).collect(Collectors.joining("\r\n", "", "\r\n"))
                + "END:VCARD\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, TITLE:Green tea, true",
        "a.example, URL:https://a.example/, true",
        "mild, TAG:Mild, true",
        "tea, TITLE:Coffee, false"
    })
    void textOfABookmarkIsItsTitleAddressAndTags(String words, String line, boolean passes) {
        Filter filter = with(Set.of(), Set.of(), words);

        assertThat(passes(filter, bookmark("LINK", line))).isEqualTo(passes);
        assertThat(passes(filter, bookmark("FOLDER", line))).isTrue();
    }

    @Test
    void tagsAreTheCategoriesOfABookmark() {
        Filter filter = with(Set.of(), Set.of("Mild"), "");

        assertThat(passes(filter, bookmark("LINK", "TAG:mild"))).isTrue();
        assertThat(passes(filter, bookmark("LINK", "TITLE:mild"))).isFalse();
    }

    private static String bookmark(String kind, String line) {
        return "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:AAAAAAAAAAAA\r\nKIND:%s\r\n%s\r\nEND:BOOKMARK\r\n"
                .formatted(kind, line);
    }

    @ParameterizedTest
    @CsvSource({
        "VEVENT, VEVENT, true",
        "VEVENT, VTODO, false",
        "VTODO+VJOURNAL, VJOURNAL, true",
        "VTODO+VJOURNAL, VEVENT, false"
    })
    void componentIsOneOfThoseNamed(String wanted, String component, boolean passes) {
        Filter filter = with(Set.of(wanted.split("\\+")), Set.of(), "");

        assertThat(passes(filter, calendar(component, "DTSTART:20260101T090000Z")))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Work | CATEGORIES:Home,WORK | true",
                "Work | CATEGORIES:Homework | false",
                "Work | SUMMARY:Work | false",
                "Work+Home | CATEGORIES:home | true",
                "A\\,B | CATEGORIES:a\\,b | false",
                "A,B | CATEGORIES:a\\,b,c | true"
            })
    void categoryIsOneOfThoseNamedWhateverItsCase(String wanted, String line, boolean passes) {
        Filter filter = with(Set.of(), Set.of(wanted.split("\\+")), "");

        assertThat(passes(filter, calendar("VEVENT", "DTSTART:20260101T090000Z", line)))
                .isEqualTo(passes);
        assertThat(passes(filter, card("FN:A", line))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dentist | SUMMARY:The DENTIST again | true",
                "dentist | DESCRIPTION:see\\nDentist | true",
                "two; words | LOCATION:Two\\; words | true",
                "dentist | X-NOTE:dentist | false",
                "uid-1 | UID:uid-1 | false"
            })
    void textStandsInWhatPeopleWrote(String text, String line, boolean passes) {
        assertThat(
                        passes(
                                with(Set.of(), Set.of(), text),
                                calendar("VEVENT", "DTSTART:20260101T090000Z", line)))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260114T090000Z | true",
                "DTSTART:20260109T090000Z | false",
                "DTSTART:20260120T000000Z | false",
                "DTSTART:20260109T090000Z+DTEND:20260111T090000Z | true",
                "DTSTART:20200101T090000Z+RRULE:FREQ=WEEKLY | true",
                "DTSTART:20200101T090000Z+RRULE:FREQ=WEEKLY;COUNT=3 | false"
            })
    void windowHoldsWhatTouchesIt(String lines, boolean passes) {
        Window window =
                new Window(
                        Optional.of(Instant.parse("2026-01-10T00:00:00Z")),
                        Optional.of(Instant.parse("2026-01-20T00:00:00Z")));
        Filter filter = new Filter(Set.of(), Set.of(), window, Optional.empty(), Optional.empty());

        assertThat(passes(filter, calendar("VEVENT", lines.split("\\+")))).isEqualTo(passes);
    }

    @Test
    void whatHasNoTimeIsInEveryWindow() {
        Window past =
                new Window(Optional.empty(), Optional.of(Instant.parse("1990-01-01T00:00:00Z")));
        Filter filter = new Filter(Set.of(), Set.of(), past, Optional.empty(), Optional.empty());

        assertThat(passes(filter, calendar("VTODO", "SUMMARY:Some day"))).isTrue();
        assertThat(passes(filter, calendar("VJOURNAL", "SUMMARY:A note"))).isTrue();
        assertThat(passes(filter, card("FN:A"))).isTrue();
    }

    @Test
    void groupHoldsItsCardItsMembersAndThoseWithItsNameAsACategory() {
        String group = card("KIND:group", "UID:g", "FN:Choir", "MEMBER:urn:uuid:m1");
        String old =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:h\r\nFN:choir\r\nX-ADDRESSBOOKSERVER-KIND:group"
                        + "\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:m2\r\nEND:VCARD\r\n";
        Members members = new Members();
        members.see(new Body(group));
        members.see(new Body(old));

        assertThat(passes(group("Choir"), group, members)).isTrue();
        assertThat(passes(group("Choir"), old, members)).isTrue();
        assertThat(passes(group("Choir"), card("UID:urn:uuid:m1", "FN:A"), members)).isTrue();
        assertThat(passes(group("Choir"), card("UID:m2", "FN:A"), members)).isTrue();
        assertThat(passes(group("Choir"), card("UID:x", "CATEGORIES:choir"), members)).isTrue();
        assertThat(passes(group("Choir"), card("UID:x", "FN:Choir"), members)).isFalse();
        assertThat(passes(group("Band"), card("UID:m1", "FN:A"), members)).isFalse();
    }

    @Test
    void whoIsTakenIntoAGroupIsWithinWithoutAnEditOfTheirOwn() {
        Scope scope = Scope.of(group("Choir"));
        Body card = new Body(card("UID:m1", "FN:A"));
        Members nobody = new Members();
        Aside aside = scope.judge(Optional.empty(), ANY, card, nobody).orElseThrow();
        assertThat(scope.stillHolds(aside, Optional.empty(), ANY, nobody)).isTrue();
        Members members = new Members();
        members.see(new Body(card("KIND:group", "UID:g", "FN:Choir", "MEMBER:urn:uuid:m1")));

        assertThat(scope.stillHolds(aside, Optional.empty(), ANY, members)).isFalse();
    }

    @Test
    void aGroupsOwnCardPassesWhateverElseIsAskedOfItsMembers() {
        Filter filter =
                new Filter(
                        Set.of(),
                        Set.of("Work"),
                        Window.ALWAYS,
                        Optional.of("words"),
                        Optional.of("Choir"));

        assertThat(passes(filter, card("KIND:group", "UID:g", "FN:Choir"))).isTrue();
        assertThat(passes(filter, card("KIND:group", "UID:g", "FN:Band"))).isFalse();
    }

    @Test
    void aCategoryWithACommaIsNotTwo() {
        Body body = new Body(calendar("VEVENT", "DTSTART:20260101T090000Z", "CATEGORIES:a"));
        Scope one = Scope.of(with(Set.of(), Set.of("a,b"), ""));
        Scope two = Scope.of(with(Set.of(), Set.of("a", "b"), ""));
        Aside aside = one.judge(Optional.empty(), ANY, body, new Members()).orElseThrow();

        assertThat(two.stillHolds(aside, Optional.empty(), ANY, new Members())).isFalse();
    }

    @Test
    void everythingThatIsAskedMustHold() {
        Filter filter = with(Set.of("VEVENT"), Set.of("Work"), "plan");
        String start = "DTSTART:20260101T090000Z";

        assertThat(passes(filter, calendar("VEVENT", start, "CATEGORIES:Work", "SUMMARY:Plan")))
                .isTrue();
        assertThat(passes(filter, calendar("VTODO", "CATEGORIES:Work", "SUMMARY:Plan"))).isFalse();
        assertThat(passes(filter, calendar("VEVENT", start, "SUMMARY:Plan"))).isFalse();
        assertThat(passes(filter, calendar("VEVENT", start, "CATEGORIES:Work"))).isFalse();
    }

    @Test
    void anAsideIsOfItsVersionAndItsFilterOnly() {
        Scope work = Scope.of(with(Set.of(), Set.of("Work"), ""));
        Scope home = Scope.of(with(Set.of(), Set.of("Home"), ""));
        Body body = new Body(calendar("VEVENT", "DTSTART:20260101T090000Z"));
        Aside aside = work.judge(Optional.empty(), ANY, body, new Members()).orElseThrow();

        assertThat(work.stillHolds(aside, Optional.empty(), ANY, new Members())).isTrue();
        assertThat(home.stillHolds(aside, Optional.empty(), ANY, new Members())).isFalse();
        assertThat(work.stillHolds(aside, Optional.empty(), new Revision("2"), new Members()))
                .isFalse();
    }
}
