package satchel.dav.server;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other servers were seen to get wrong, over real HTTP. */
final class PeerDefectsTest {
    private static final String WORK = HOME + "work/";
    private static final String FRIENDS = "/dav/users/ada/contacts/friends/";
    private static Serving serving;

    @BeforeAll
    static void start() {
        serving = new Serving();
    }

    @BeforeEach
    void makeDatabases() {
        serving.send("DELETE", WORK, "");
        serving.send("DELETE", FRIENDS, "");
        String book =
                "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                        + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/>"
                        + "</resourcetype></prop></set></mkcol>";
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        assertThat(serving.send("MKCOL", FRIENDS, book).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    /** Radicale 3.1 drops the collection's type and locks its owner out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<set><prop><resourcetype/></prop></set>",
                "<set><prop><resourcetype><collection/></resourcetype></prop></set>",
                "<remove><prop><resourcetype/></prop></remove>"
            })
    void aRefusedEditOfTheTypeChangesNothing(String edit) {
        put(WORK + "one.ics", event("one", "A"));
        String before = allOf(WORK);

        HttpResponse<String> refused =
                serving.send(
                        "PROPPATCH",
                        WORK,
                        "<propertyupdate xmlns='DAV:'>" + edit + "</propertyupdate>");

        assertThat(refused.statusCode()).isEqualTo(207);
        assertThat(refused.body()).contains("HTTP/1.1 403").doesNotContain("HTTP/1.1 200");
        assertThat(allOf(WORK)).isEqualTo(before).contains("calendar");
        assertThat(put(WORK + "two.ics", event("two", "B")).statusCode()).isEqualTo(201);
    }

    private static String allOf(String path) {
        String ask =
                "<propfind xmlns='DAV:'><prop><resourcetype/><displayname/><sync-token/>"
                        + "<owner/><current-user-privilege-set/></prop></propfind>";
        return serving.send("PROPFIND", path, ask, "Depth", "0").body();
    }

    /** Radicale and Xandikos rewrite the body and still send a strong ETag with the PUT. */
    @ParameterizedTest
    @CsvSource({"one.ics, false", "one.ics, true", "one.vcf, false", "one.vcf, true"})
    void aStrongTagStandsForTheBytesThatWereSent(String name, boolean bareLineFeeds) {
        boolean card = name.endsWith(".vcf");
        String path = (card ? FRIENDS : WORK) + name;
        String written = card ? ODD_CARD : ODD_EVENT;
        String sent = bareLineFeeds ? written : written.replace("\n", "\r\n");

        String tag = tag(put(path, sent));
        HttpResponse<String> read = serving.send("GET", path, "");

        assertThat(read.body()).isEqualTo(sent);
        assertThat(tag(read)).isEqualTo(tag).startsWith("\"");
        String ask = "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>";
        String listed = serving.send("PROPFIND", path, ask, "Depth", "0").body();
        assertThat(listed.replace("&quot;", "\"")).contains(tag);
        assertThat(serving.send("PUT", path, sent, "If-Match", tag).statusCode()).isEqualTo(204);
    }

    /** Radicale answers 200 with the whole body. */
    @Test
    void whatIsKnownIsNotSentAgain() {
        String tag = tag(put(WORK + "one.ics", event("one", "A")));

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            for (String method : new String[] {"GET", "HEAD"}) {
                HttpResponse<String> answer =
                        serving.send(method, WORK + "one.ics", "", "If-None-Match", known);
                assertThat(answer.statusCode()).as(method + " " + known).isEqualTo(304);
                assertThat(tag(answer)).isEqualTo(tag);
                assertThat(answer.body()).isEmpty();
            }
        }
        assertThat(
                        serving.send("GET", WORK + "one.ics", "", "If-None-Match", "\"other\"")
                                .statusCode())
                .isEqualTo(200);
    }

    /** Radicale and Xandikos answer 500. */
    @ParameterizedTest
    @CsvSource({
        "PROPFIND,   propfind,        work/",
        "PROPPATCH,  propertyupdate,  work/",
        "REPORT,     sync-collection, work/",
        "MKCALENDAR, mkcalendar,      new/",
        "MKCOL,      mkcol,           new/"
    })
    void aDocumentTypeIsABadRequest(String method, String root, String name) {
        String body =
                "<?xml version='1.0'?><!DOCTYPE %1$s [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><%1$s xmlns='DAV:'>&e;</%1$s>"
                        .formatted(root);

        HttpResponse<String> refused =
                serving.send(
                        method, HOME + name, body, "Content-Type", "application/xml", "Depth", "0");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(serving.send("PROPFIND", HOME + "new/", "", "Depth", "0").statusCode())
                .isEqualTo(404);
    }

    /** Xandikos answers 500. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "http://example.org/sync/1", "urn:satchel:sync:x:y", "-1"})
    void anUnknownSyncTokenIsRefusedByItsName(String token) {
        for (String path : new String[] {WORK, FRIENDS}) {
            HttpResponse<String> refused =
                    serving.send(
                            "REPORT",
                            path,
                            "<sync-collection xmlns='DAV:'><sync-token>"
                                    + token
                                    + "</sync-token><sync-level>1</sync-level>"
                                    + "<prop><getetag/></prop></sync-collection>");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("valid-sync-token");
        }
    }

    /** sabre/dav stores the second one too. */
    @Test
    void aUidThatIsTakenIsRefusedWithTheHrefOfItsHolder() {
        put(WORK + "it's one.ics", event("same", "A"));
        put(FRIENDS + "one.vcf", card("same", "A"));

        HttpResponse<String> calendar = put(WORK + "two.ics", event("same", "B"));
        HttpResponse<String> contacts = put(FRIENDS + "two.vcf", card("same", "B"));

        assertThat(calendar.statusCode()).isEqualTo(409);
        assertThat(calendar.body())
                .containsPattern(
                        "no-uid-conflict[^>]*>\\s*<\\w*:?href>" + WORK + "it's%20one.ics<");
        assertThat(contacts.statusCode()).isEqualTo(409);
        assertThat(contacts.body())
                .containsPattern("no-uid-conflict[^>]*>\\s*<\\w*:?href>" + FRIENDS + "one.vcf<");
        assertThat(serving.send("GET", WORK + "two.ics", "").statusCode()).isEqualTo(404);
        assertThat(put(WORK + "it's one.ics", event("same", "C")).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> put(String path, String body) {
        String type = path.contains("/contacts/") ? "text/vcard" : "text/calendar";
        return serving.send(
                "PUT", path.replace(" ", "%20"), body, "Content-Type", type + "; charset=utf-8");
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static String card(String uid, String name) {
        return Stream.of("BEGIN:VCARD", "VERSION:3.0", "UID:" + uid, "FN:" + name, "END:VCARD")
                .collect(joining("\r\n", "", "\r\n"));
    }

    /** Lower case names, odd folding, trailing blanks, unknown properties, no order. */
    private static final String ODD_EVENT =
            """
            BEGIN:VCALENDAR
            prodid:-//Odd//Test//EN
            X-UNKNOWN;X-P="a;b":kept \

            VERSION:2.0
            BEGIN:VEVENT
            summary:Fol
             ded in an od
             d place \

            DTSTART:20261203T100000Z
            dtstamp:20260101T000000Z
            uid:odd
            CATEGORIES:b,a
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String ODD_CARD =
            """
            BEGIN:VCARD
            VERSION:3.0
            item1.X-ABLabel:_$!<Home>!$_
            uid:odd
            fn:Fol
             ded in an odd place
            N:;;;;
            X-UNKNOWN;X-P="a;b":kept
            END:VCARD
            """;
}
