package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CALENDAR;
import static satchel.dav.report.Desk.CONTACTS;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.http.DavError;

class MultigetTest {
    private static final String START = "DTSTART:20260601T100000Z";
    private static final String HOME = "/dav/users/ada/calendars/home/";
    private static final String FRIENDS = "/dav/users/ada/contacts/friends/";

    private final Desk desk = new Desk();

    @Test
    void bodiesComeByteForByteAndMissingOnesAreNamed() {
        desk.event("a.ics", START, "SUMMARY:a");
        Multistatus answer = calendar(HOME + "a.ics", HOME + "gone.ics");
        assertThat(answer.statuses())
                .containsOnly(Map.entry(HOME + "a.ics", 200), Map.entry(HOME + "gone.ics", 404));
        assertThat(answer.texts().get(HOME + "a.ics").get("calendar-data"))
                .isEqualTo(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a.ics\r\n"
                                + START
                                + "\r\nSUMMARY:a\r\nEND:VEVENT\r\nEND:VCALENDAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/users/ada/calendars/home/b%C3%BCro%20%231.ics",
                "/dav/users/ada/calendars/home/b%c3%bcro%20%231.ics",
                "/dav/users/%61da/calendars/home/b%C3%BCro%20%231.ics",
                "https://dav.example.org/dav/users/ada/calendars/home/b%C3%BCro%20%231.ics",
            })
    void hrefsAreFoundInWhateverEncoding(String href) {
        desk.event("büro #1.ics", START);
        assertThat(calendar(href).statuses())
                .containsOnly(Map.entry(HOME + "b%C3%BCro%20%231.ics", 200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/users/bob/calendars/home/a.ics",
                "/dav/users/ada/contacts/friends/a.ics",
                "/dav/users/ada/calendars/home/",
                "/dav/users/ada/calendars/home/../home/a.ics",
                "/somewhere/else",
                "%%%",
                "mailto:ada@example.org",
            })
    void whatIsNotInTheCollectionIsNotFound(String href) {
        desk.event("a.ics", START);
        assertThat(calendar(href).statuses()).containsOnly(Map.entry(href, 404));
    }

    /** RFC 4918 sections 8.3 and 14.24. */
    @Test
    void eachHrefIsAnsweredOnceAndNoneWithAHost() {
        String host = "https://dav.example.org";
        desk.event("a.ics", START);
        Multistatus found = calendar(HOME + "a.ics", host + HOME + "a.ics");
        String missing =
                desk.text(
                        CALENDAR,
                        multiget(
                                "c:calendar-multiget",
                                "<d:getetag/>",
                                List.of("/x", host + "/x", "/x", HOME + "b.ics", HOME + "b.ics")));

        assertThat(found.hrefs()).containsExactly(HOME + "a.ics");
        assertThat(missing).containsOnlyOnce(">/x<").containsOnlyOnce(">" + HOME + "b.ics<");
        assertThat(missing).doesNotContain(host);
    }

    @Test
    void thousandsOfHrefsAreAnswered() {
        IntStream.range(0, 1_000).forEach(i -> desk.event(i + ".ics", START));
        String[] hrefs =
                IntStream.range(0, 5_000).mapToObj(i -> HOME + i + ".ics").toArray(String[]::new);
        Map<Integer, Long> byStatus =
                calendar(hrefs).statuses().values().stream()
                        .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(byStatus).containsOnly(Map.entry(200, 1_000L), Map.entry(404, 4_000L));
    }

    @Test
    void propertiesWithoutBodiesAreAnsweredToo() {
        desk.event("a.ics", START);
        Multistatus answer =
                desk.ask(
                        CALENDAR,
                        multiget(
                                "c:calendar-multiget",
                                "<d:getetag/>",
                                List.of(HOME + "a.ics", HOME + "b.ics")));
        assertThat(answer.texts().get(HOME + "a.ics")).containsOnlyKeys("getetag");
        assertThat(answer.statuses()).containsEntry(HOME + "b.ics", 404);
    }

    @Test
    void cardsComeWithAddressData() {
        desk.card("zoe.vcf", "FN:Zoë");
        Multistatus answer =
                desk.ask(
                        CONTACTS,
                        multiget(
                                "a:addressbook-multiget",
                                "<d:getetag/><a:address-data/>",
                                List.of(FRIENDS + "zoe.vcf")));
        assertThat(answer.texts().get(FRIENDS + "zoe.vcf").get("address-data"))
                .contains("FN:Zoë\r\n");
    }

    @Test
    void multigetWithoutHrefsIsRefused() {
        assertThatThrownBy(() -> calendar())
                .isInstanceOfSatisfying(
                        DavError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @Test
    void bodiesInAnotherFormatAreRefused() {
        assertThatThrownBy(() ->
                        desk.ask(
                                CALENDAR,
                                multiget(
                                        "c:calendar-multiget",
                                        "<c:calendar-data"
                                                + " content-type='application/calendar+json'/>",
                                        List.of(HOME + "a.ics"))))
                .isInstanceOfSatisfying(
                        DavError.class,
                        error ->
                                assertThat(error.condition().orElseThrow().name().getLocalPart())
                                        .isEqualTo("supported-calendar-data"));
    }

    private Multistatus calendar(String... hrefs) {
        return desk.ask(
                CALENDAR,
                multiget(
                        "c:calendar-multiget",
                        "<d:getetag/><c:calendar-data/>",
                        Stream.of(hrefs).toList()));
    }

    private static String multiget(String report, String properties, List<String> hrefs) {
        return "<"
                + report
                + " xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'"
                + " xmlns:a='urn:ietf:params:xml:ns:carddav'><d:prop>"
                + properties
                + "</d:prop>"
                + hrefs.stream()
                        .map(href -> "<d:href>" + href + "</d:href>")
                        .collect(Collectors.joining())
                + "</"
                + report
                + ">";
    }
}
