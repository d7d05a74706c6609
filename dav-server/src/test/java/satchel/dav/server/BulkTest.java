package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.BOOK;
import static satchel.dav.server.Dav.card;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.tag;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.report.Multistatus;

/** Many writes in one request (calendarserver-bulk-change) and POST of one (RFC 5995). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BulkTest {
    private static final String WORK = HOME + "work/";
    private static final String CTAG = "http://me.com/_namespace/ctag/";

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @BeforeEach
    void fill() {
        serving.send("DELETE", WORK, "");
        serving.send("DELETE", BOOK, "");
        serving.send("MKCALENDAR", WORK, "");
        dav.makeBook();
        dav.putCard("zoe.vcf", card("3.0", "zoe", "FN:Zoë"));
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = type;
        return serving.send("POST", path, body, all);
    }

    private HttpResponse<String> cards(String cards, String... headers) {
        return post(BOOK, "text/vcard; charset=utf-8", cards, headers);
    }

    private HttpResponse<String> multiput(String resources, String... headers) {
        return post(BOOK, "application/xml", xml("mm:multiput", resources), headers);
    }

    private List<String> members(String path) {
        String ask = xml("d:propfind", "<d:prop><d:getetag/></d:prop>");
        return multistatus(serving.send("PROPFIND", path, ask, "Depth", "1")).hrefs().stream()
                .filter(href -> !href.equals(path))
                .toList();
    }

    private String state() {
        return multistatus(dav.propfind(BOOK, "0", "<d:sync-token/>"))
                .texts()
                .get(BOOK)
                .get("sync-token");
    }

    @Test
    void whatIsOfferedIsAnnounced() {
        for (String path : List.of(WORK, BOOK)) {
            String offered = dav.propfind(path, "0", "<mm:bulk-requests/><d:add-member/>").body();
            assertThat(offered)
                    .contains("simple", "crud", "max-resources", ">5000<", ">10485760<")
                    .containsOnlyOnce("<x:if-none-match xmlns:x=\"urn:satchel:ns\"/>")
                    .contains("<d:add-member><d:href>" + path + "?add-member</d:href>");
            assertThat(serving.send("PROPFIND", path, "", "Depth", "0").body())
                    .doesNotContain("bulk-requests", "add-member");
            assertThat(
                            serving.send("OPTIONS", path, "")
                                    .headers()
                                    .firstValue("Allow")
                                    .orElseThrow())
                    .contains("POST");
        }
        assertThat(dav.propfind(HOME, "0", "<mm:bulk-requests/>").body()).contains("404");
    }

    @Test
    void eachCardOfAStreamBecomesAResource() {
        String one = card("3.0", "one", "FN:One", "NOTE:a\\nb");
        String two = "begin:vcard\nversion:4.0\nuid:two\nfn:Two\nend:vcard\n";

        HttpResponse<String> answer = cards(one + "\r\n" + two);

        Multistatus done = multistatus(answer);
        assertThat(done.hrefs()).hasSize(2).allMatch(href -> href.startsWith(BOOK));
        assertThat(done.texts().get(done.hrefs().getFirst())).containsEntry("uid", "one");
        for (String href : done.hrefs()) {
            HttpResponse<String> read = serving.send("GET", href, "");
            assertThat(read.body()).isIn(one, two);
            assertThat(tag(read)).isEqualTo(done.texts().get(href).get("getetag"));
        }
    }

    @Test
    void eachRecurrenceSetOfACalendarBecomesAResourceWithItsZones() {
        String file =
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:x",
                        "METHOD:PUBLISH",
                        "BEGIN:VTIMEZONE",
                        "TZID:Home",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0100",
                        "END:STANDARD",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:series",
                        "DTSTAMP:20260101T000000Z",
                        "DTSTART;TZID=Home:20260101T100000",
                        "RRULE:FREQ=DAILY",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:plain",
                        "DTSTAMP:20260101T000000Z",
                        "DTSTART:20260101T100000Z",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:series",
                        "DTSTAMP:20260101T000000Z",
                        "RECURRENCE-ID;TZID=Home:20260102T100000",
                        "DTSTART;TZID=Home:20260102T110000",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        "");

        Multistatus done = multistatus(post(WORK, "text/calendar", file));

        assertThat(done.statuses()).hasSize(2).containsValue(200).doesNotContainValue(403);
        List<String> bodies =
                done.hrefs().stream().map(href -> serving.send("GET", href, "").body()).toList();
        assertThat(bodies)
                .anyMatch(body ->
                        body.contains("UID:series")
                                && body.contains("TZID:Home")
                                && body.contains("RECURRENCE-ID"));
        assertThat(bodies)
                .anyMatch(body -> body.contains("UID:plain") && !body.contains("VTIMEZONE"));
    }

    @Test
    void whatIsRefusedIsNamedByItsUidAndSpoilsNothingElse() {
        String taken = card("3.0", "zoe", "FN:Again");
        String noUid = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n";
        String old = card("2.1", "old", "FN:A");
        String good = card("3.0", "good", "FN:A");

        HttpResponse<String> answer = cards(taken + noUid + old + good + good);

        assertThat(answer.body())
                .contains(
                        "<d:response><d:href></d:href><d:status>HTTP/1.1 409 Conflict</d:status>"
                                + "<d:error><a:no-uid-conflict><d:href>"
                                + BOOK
                                + "zoe.vcf</d:href></a:no-uid-conflict><cs:uid>zoe</cs:uid>")
                .contains("<d:error><a:valid-address-data/></d:error>")
                .contains("<a:supported-address-data/><cs:uid>old</cs:uid>")
                .contains("<cs:uid>good</cs:uid></d:prop><d:status>HTTP/1.1 200 OK");
        assertThat(answer.body().split("<d:response>")).hasSize(6);
        assertThat(members(BOOK)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/vcard       | BEGIN:VCALENDAR | 403 | valid-address-data
                    text/vcard       | ''              | 400 | ''
                    text/calendar    | BEGIN:VCARD     | 403 | supported-address-data
                    text/plain       | hello           | 403 | supported-address-data
                    application/xml  | <x/>            | 400 | ''
                    application/xml  | <mm:            | 400 | ''
                    """)
    void aBodyThatIsNothingOfTheKindIsRefusedAsAWhole(
            String type, String body, int status, String precondition) {
        HttpResponse<String> answer = post(BOOK, type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(precondition);
        assertThat(members(BOOK)).hasSize(1);
    }

    /** A browser sends to anywhere what a page gives no type, with the passwords that it knows. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?add-member"})
    void aBodyWithoutATypeIsNotTaken(String query) {
        String body = card("3.0", "one", "FN:A");

        assertThat(serving.send("POST", BOOK + query, body).statusCode()).isEqualTo(415);
        assertThat(post(BOOK + query, "text/plain", body).statusCode()).isEqualTo(403);
        assertThat(members(BOOK)).hasSize(1);
    }

    @Test
    void resourcesAreMadeChangedAndDeletedInOneRequest() {
        dav.putCard("bob.vcf", card("3.0", "bob", "FN:Bob"));
        String zoe = tag(serving.send("GET", BOOK + "zoe.vcf", ""));
        String bob = tag(serving.send("GET", BOOK + "bob.vcf", ""));

        HttpResponse<String> answer =
                multiput(
                        set("", "", card("3.0", "new", "FN:New &amp; &lt;shiny&gt;"))
                                + set("zoe.vcf", zoe, card("3.0", "zoe", "FN:Zoë W"))
                                + delete("bob.vcf", bob));

        Multistatus done = multistatus(answer);
        String made = done.hrefs().getFirst();
        assertThat(done.hrefs()).containsExactly(made, BOOK + "zoe.vcf", BOOK + "bob.vcf");
        assertThat(done.statuses()).containsValue(200).doesNotContainValue(404);
        assertThat(done.texts().get(made)).containsEntry("uid", "new");
        assertThat(serving.send("GET", made, "").body())
                .isEqualTo(card("3.0", "new", "FN:New & <shiny>"));
        HttpResponse<String> changed = serving.send("GET", BOOK + "zoe.vcf", "");
        assertThat(changed.body()).isEqualTo(card("3.0", "zoe", "FN:Zoë W"));
        assertThat(tag(changed)).isEqualTo(done.texts().get(BOOK + "zoe.vcf").get("getetag"));
        assertThat(serving.send("GET", BOOK + "bob.vcf", "").statusCode()).isEqualTo(404);
    }

    private static String set(String name, String tag, String card) {
        return resource(
                name,
                tag,
                "<d:set><d:prop><a:address-data>" + card + "</a:address-data></d:prop></d:set>");
    }

    private static String delete(String name, String tag) {
        return resource(name, tag, "<mm:delete/>");
    }

    private static String resource(String name, String tag, String wish) {
        String match =
                tag.isEmpty()
                        ? ""
                        : "<mm:if-match><d:getetag>" + tag + "</d:getetag></mm:if-match>";
        String href = name.isEmpty() ? "" : "<d:href>" + BOOK + name + "</d:href>";
        return "<mm:resource>" + href + match + wish + "</mm:resource>";
    }

    @Test
    void eachResourceIsJudgedForItself() {
        String stale = "\"stale\"";
        String card = card("3.0", "zoe", "FN:B");

        HttpResponse<String> answer =
                multiput(
                        set("zoe.vcf", stale, card)
                                + delete("zoe.vcf", stale)
                                + set("none.vcf", "", card("3.0", "none", "FN:N"))
                                + delete("gone.vcf", "")
                                + set("", "", "BEGIN:VCARD")
                                + set("", "", card("3.0", "zoe", "FN:Two"))
                                + resource("zoe.vcf", "", "")
                                + set("", "", card("3.0", "fine", "FN:F")));

        assertThat(statuses(answer)).containsExactly(412, 412, 404, 404, 403, 409, 400, 200);
        assertThat(serving.send("GET", BOOK + "zoe.vcf", "").body()).contains("FN:Zoë");
        assertThat(members(BOOK)).hasSize(2);
    }

    private static List<Integer> statuses(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("<d:response>")).skip(1))
                .map(response -> response.replaceAll("(?s).*?HTTP/1.1 (\\d+).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    @Test
    void whatLiesElsewhereIsNotThere() {
        String foreign =
                "<mm:resource><d:href>/dav/users/bob/contacts/friends/a.vcf</d:href><mm:delete/>"
                        + "</mm:resource><mm:resource><d:href>"
                        + WORK
                        + "a.ics</d:href><mm:delete/></mm:resource>";

        assertThat(statuses(multiput(foreign))).containsExactly(404, 404);
    }

    @Test
    void propertiesThatAnObjectCannotKeepRefuseItWhole() {
        String named =
                "<d:set><d:prop><a:address-data>"
                        + card("3.0", "new", "FN:N")
                        + "</a:address-data><d:displayname>N</d:displayname></d:prop></d:set>";

        assertThat(multiput(resource("", "", named)).body())
                .contains(
                        "<d:displayname/></d:prop><d:status>HTTP/1.1 403",
                        "<a:address-data/></d:prop><d:status>HTTP/1.1 424");
        assertThat(members(BOOK)).hasSize(1);
    }

    @Test
    void writesOfOneRequestHaveTheOutcomeOfOneAfterTheOther() {
        HttpResponse<String> answer =
                multiput(
                        set("", "", card("3.0", "zoe", "FN:Too early"))
                                + delete("zoe.vcf", "")
                                + set("", "", card("3.0", "zoe", "FN:In time")));

        assertThat(statuses(answer)).containsExactly(409, 200, 200);
        assertThat(members(BOOK)).hasSize(1);
    }

    @Test
    void aNameThatTheClientGivesIsTakenIfItIsFree() {
        String wish =
                "<s:if-none-match xmlns:s='urn:satchel:ns'/><d:set><d:prop><a:address-data>"
                        + card("3.0", "mine", "FN:M")
                        + "</a:address-data></d:prop></d:set>";

        assertThat(statuses(multiput(resource("mine.vcf", "", wish)))).containsExactly(200);
        assertThat(statuses(multiput(resource("mine.vcf", "", wish)))).containsExactly(412);
        assertThat(members(BOOK)).contains(BOOK + "mine.vcf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If", "If-ctag", "If-Match"})
    void aRequestForAnotherStateOfTheCollectionWritesNothing(String form) {
        String before = state();
        String[] condition = condition(form, before);

        HttpResponse<String> done = cards(card("3.0", "one", "FN:A"), condition);
        HttpResponse<String> stale = cards(card("3.0", "two", "FN:B"), condition);

        assertThat(done.statusCode()).isEqualTo(207);
        assertThat(done.headers().firstValue("CTag")).contains(state());
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("ctag-ok");
        assertThat(members(BOOK)).hasSize(2);
    }

    private static String[] condition(String form, String state) {
        return switch (form) {
            case "If" -> new String[] {"If", "(<" + state + ">)"};
            case "If-ctag" -> new String[] {"If", "(<" + CTAG + state.replace(":", "%3A") + ">)"};
            default -> new String[] {form, "\"" + state + "\""};
        };
    }

    @Test
    void theTokensAroundAllWritesAreTold() {
        String before = state();
        HttpResponse<String> done =
                cards(card("3.0", "one", "FN:A") + card("3.0", "two", "FN:B") + "\r\n");

        assertThat(done.headers().firstValue("Satchel-Sync-Token-Before")).contains(before);
        assertThat(done.headers().firstValue("Satchel-Sync-Token")).contains(state());
    }

    @Test
    void aRequestThatIsAnnouncedTooLongIsNotRead() {
        String many = card("3.0", "one", "NOTE:" + "x".repeat(11 << 20));

        for (HttpResponse<String> answer : List.of(cards(many), multiput(many))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("bulk-requests");
        }
        assertThat(members(BOOK)).hasSize(1);
    }

    @Test
    void whatWasDoneBeforeTheBodyBrokeIsTold() {
        String broken = xml("mm:multiput", set("", "", card("3.0", "one", "FN:A")));
        String cut = broken.substring(0, broken.length() - "</mm:multiput>".length()) + "<oops";

        HttpResponse<String> answer = post(BOOK, "text/xml", cut);
        HttpResponse<String> stream = cards(card("3.0", "two", "FN:B") + "BEGIN:VCARD\r\n");

        assertThat(multistatus(answer).statuses()).hasSize(2).containsEntry(BOOK, 400);
        assertThat(multistatus(stream).statuses()).hasSize(2).containsEntry(BOOK, 403);
        assertThat(members(BOOK)).hasSize(3);
    }

    @Test
    void moreResourcesThanAllowedAreNotWritten() {
        StringBuilder deletes = new StringBuilder();
        IntStream.range(0, 5001).forEach(i -> deletes.append(delete("n" + i + ".vcf", "")));

        Multistatus answer = multistatus(multiput(deletes + delete("zoe.vcf", "")));

        assertThat(answer.statuses()).hasSize(5001).containsEntry(BOOK, 507);
        assertThat(members(BOOK)).containsExactly(BOOK + "zoe.vcf");
    }

    @Test
    void aLockedCollectionTakesWhatShowsItsToken() {
        String lock =
                xml(
                        "d:lockinfo",
                        "<d:lockscope><d:exclusive/></d:lockscope><d:locktype><d:write/>"
                                + "</d:locktype>");
        String token =
                serving.send("LOCK", BOOK, lock).headers().firstValue("Lock-Token").orElseThrow();

        assertThat(cards(card("3.0", "one", "FN:A")).body())
                .contains("423", "lock-token-submitted");
        assertThat(statuses(cards(card("3.0", "one", "FN:A"), "If", "(" + token + ")")))
                .containsExactly(200);
        serving.send("UNLOCK", BOOK, "", "Lock-Token", token);
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, "/dav/principals/ada/", BOOK + "zoe.vcf"})
    void onlyCollectionsOfObjectsTakeMany(String path) {
        assertThat(post(path, "text/vcard", card("3.0", "a", "FN:A")).statusCode()).isEqualTo(405);
    }

    @Test
    void anothersCollectionIsNotThere() {
        assertThat(post("/dav/users/bob/contacts/friends/", "text/vcard", "x").body())
                .isEqualTo(post("/dav/users/ada/contacts/none/", "text/vcard", "x").body());
    }

    @Test
    void aMemberIsAddedUnderANameOfTheServers() {
        HttpResponse<String> added =
                post(BOOK + "?add-member", "text/vcard", card("3.0", "one", "FN:A"));

        assertThat(added.statusCode()).isEqualTo(201);
        String href = added.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> read = serving.send("GET", href, "");
        assertThat(read.body()).isEqualTo(card("3.0", "one", "FN:A"));
        assertThat(tag(read)).isEqualTo(tag(added));
        HttpResponse<String> event = post(WORK + "?add-member", "text/calendar", event("e", "E"));
        assertThat(event.statusCode()).isEqualTo(201);
        assertThat(post(BOOK + "?add-member", "text/vcard", card("3.0", "one", "FN:B")).body())
                .contains("no-uid-conflict", href);
    }
}
