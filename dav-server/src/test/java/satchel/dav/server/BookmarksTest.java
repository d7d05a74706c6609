package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.tag;
import static satchel.dav.server.Dav.xml;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.report.Multistatus;

/** Bookmarks over real HTTP (docs/bookmark-format.md): collections, objects, reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookmarksTest {
    private static final String HOME = "/dav/users/ada/bookmarks/";
    private static final String DECLARED = "<b:%s xmlns:b=\"urn:satchel:bookmarks\"";
    private static final String MINE = HOME + "mine/";
    private static final String TYPE = "text/x-satchel-bookmark; charset=utf-8";
    private static final String TEA =
            bookmark("TEAAAAAAAAAA", "LINK", "URL:https://a.example/?a\\,b", "TITLE:Tea\\, green");

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    static String bookmark(String uid, String kind, String... lines) {
        return "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%s\r\nKIND:%s\r\nPARENT:toolbar_____\r\n%s%sEND:BOOKMARK\r\n"
                .formatted(uid, kind, String.join("\r\n", lines), lines.length == 0 ? "" : "\r\n");
    }

    @BeforeEach
    void make() {
        serving.send("DELETE", MINE, "");
        assertThat(serving.send("MKCOL", MINE, "").statusCode()).isEqualTo(201);
        assertThat(put("TEAAAAAAAAAA", TEA).statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String uid, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = TYPE;
        return serving.send("PUT", MINE + uid + ".bookmark", body, all);
    }

    @Test
    void theHomeIsFoundFromThePrincipal() {
        HttpResponse<String> answer =
                dav.propfind("/dav/principals/ada/", "0", "<b:bookmark-home-set/>");

        assertThat(answer.body()).contains(HOME);
        assertThat(dav.propfind("/dav/users/ada/", "1", "<d:resourcetype/>").body()).contains(HOME);
    }

    @Test
    void aClientThatKnowsTheTypeAsksForItAndAnyOtherGetsIt() {
        String extended =
                xml(
                        "d:mkcol",
                        "<d:set><d:prop><d:resourcetype><d:collection/><b:bookmarks/>"
                                + "</d:resourcetype><d:displayname>Mine</d:displayname>"
                                + "</d:prop></d:set>");
        String plain =
                xml(
                        "d:mkcol",
                        "<d:set><d:prop><d:resourcetype><d:collection/></d:resourcetype>"
                                + "</d:prop></d:set>");
        for (String name : new String[] {"one", "two"}) {
            serving.send("DELETE", HOME + name + "/", "");
        }

        assertThat(make(HOME + "one/", extended)).isEqualTo(201);
        assertThat(make(HOME + "two/", plain)).isEqualTo(201);
        assertThat(make(HOME + "two/", plain)).isEqualTo(405);
        assertThat(dav.propfind(HOME, "1", "<d:resourcetype/><d:displayname/>").body())
                .contains(
                        "<d:resourcetype><d:collection/><b:bookmarks xmlns:b=\"urn:satchel:bookmarks\"/></d:resourcetype>"
                                + "<d:displayname>Mine</d:displayname>");
        assertThat(dav.propfind(HOME + "two/", "0", "<d:resourcetype/>").body())
                .contains(DECLARED.formatted("bookmarks") + "/>");
        serving.send("DELETE", HOME + "one/", "");
        serving.send("DELETE", HOME + "two/", "");
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/users/ada/calendars/x/, b:bookmarks, bookmark-collection-location-ok",
        "/dav/users/ada/bookmarks/x/, c:calendar, calendar-collection-location-ok",
        "/dav/users/ada/bookmarks/x/, a:addressbook, addressbook-collection-location-ok"
    })
    void eachKindHasAHome(String path, String type, String precondition) {
        String body =
                xml(
                        "d:mkcol",
                        "<d:set><d:prop><d:resourcetype><d:collection/><%s/></d:resourcetype></d:prop></d:set>"
                                .formatted(type));

        HttpResponse<String> answer =
                serving.send("MKCOL", path, body, "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(precondition);
    }

    private int make(String path, String body) {
        return serving.send("MKCOL", path, body, "Content-Type", "application/xml").statusCode();
    }

    @Test
    void aBookmarkComesBackByteForByteUnderATrueTag() {
        String odd =
                "BEGIN:bookmark\nversion:1\nuid:ODDAAAAAAAAA\nKIND:link\nPARENT:menu________\nURL:ht\n tps://a.example/\nX-ICON;X=1:y\nEND:BOOKMARK\n\n";

        HttpResponse<String> stored = put("ODDAAAAAAAAA", odd);
        HttpResponse<String> read = serving.send("GET", MINE + "ODDAAAAAAAAA.bookmark", "");

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(read.body()).isEqualTo(odd);
        assertThat(tag(read)).isEqualTo(tag(stored)).doesNotStartWith("W/");
        assertThat(read.headers().firstValue("Content-Type")).hasValue(TYPE);
        assertThat(put("ODDAAAAAAAAA", odd, "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(put("ODDAAAAAAAAA", odd, "If-Match", tag(read)).statusCode()).isEqualTo(204);
        assertThat(put("ODDAAAAAAAAA", odd, "If-Match", "\"x\"").statusCode()).isEqualTo(412);
    }

    @Test
    void aProgramThatDoesNotKnowTheTypeMayWriteItAsText() {
        String path = MINE + "TEAAAAAAAAAA.bookmark";

        assertThat(serving.send("PUT", path, TEA, "Content-Type", "text/plain").statusCode())
                .isEqualTo(204);
        HttpResponse<String> json =
                serving.send("PUT", path, TEA, "Content-Type", "application/json");
        assertThat(json.statusCode()).isEqualTo(403);
        assertThat(json.body()).contains("supported-bookmark-data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "UID:abc! the UID",
                "VERSION:2! the VERSION 2",
                "KIND:PLACE! the KIND PLACE",
                "URL:a.example! not absolute",
                "PARENT:x! which is no UID",
                "CHILDREN:TEAAAAAAAAAA! no LINK has",
                "TITLE:a\u0001b! U+0001 is not allowed",
                "TITLE:a\uFFFFb! U+FFFF is not allowed",
                "END:BOOKMARK|BEGIN:BOOKMARK! 2 bookmarks"
            })
    void whatIsNoBookmarkIsRefusedWithItsFault(String line, String fault) {
        String name = line.substring(0, line.indexOf(':'));
        String good = bookmark("BADAAAAAAAAA", "LINK", "URL:https://a.example/");
        String bad =
                good.contains(name + ":") && !name.equals("END")
                        ? good.replaceAll("(?m)^" + name + ":.*$", line)
                        : good.replace("KIND:LINK", "KIND:LINK\r\n" + line.replace("|", "\r\n"));

        HttpResponse<String> answer = put("BADAAAAAAAAA", bad);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(DECLARED.formatted("valid-bookmark-data") + "/>", fault);
        assertThat(serving.send("GET", MINE + "BADAAAAAAAAA.bookmark", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUidBelongsToOneBookmark() {
        HttpResponse<String> answer =
                serving.send("PUT", MINE + "other.bookmark", TEA, "Content-Type", TYPE);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        DECLARED.formatted("no-uid-conflict") + ">",
                        MINE + "TEAAAAAAAAAA.bookmark");
    }

    @Test
    void manyBodiesComeInOneRequest() {
        String ask =
                "<d:prop><d:getetag/><b:bookmark-data/></d:prop>"
                        + "<d:href>%sTEAAAAAAAAAA.bookmark</d:href><d:href>%sno.bookmark</d:href><d:href>%sbookmarks.xbel</d:href>"
                                .formatted(MINE, MINE, MINE);

        HttpResponse<String> answer = dav.report(MINE, "1", xml("b:bookmark-multiget", ask));

        assertThat(multistatus(answer).texts().get(MINE + "TEAAAAAAAAAA.bookmark"))
                .containsEntry("bookmark-data", TEA.strip());
        assertThat(multistatus(answer).statuses())
                .containsEntry(MINE + "no.bookmark", 404)
                .containsEntry(MINE + "bookmarks.xbel", 404);
        assertThat(dav.propfind(MINE, "0", "<d:supported-report-set/>").body())
                .contains(DECLARED.formatted("bookmark-multiget") + "/>", "<d:sync-collection/>")
                .doesNotContain("addressbook-query", "calendar-query");
        assertThat(
                        dav.report(
                                        "/dav/users/ada/calendars/",
                                        "1",
                                        xml("b:bookmark-multiget", ask))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void changesAreToldAsOfTheOtherKinds() {
        Multistatus first = changes("");
        String token = first.syncToken().orElseThrow();
        put("CUPAAAAAAAAA", bookmark("CUPAAAAAAAAA", "SEPARATOR"));
        serving.send("DELETE", MINE + "TEAAAAAAAAAA.bookmark", "");

        assertThat(first.names()).containsExactly("TEAAAAAAAAAA.bookmark");
        assertThat(changes(token).statuses())
                .containsOnlyKeys(MINE + "CUPAAAAAAAAA.bookmark", MINE + "TEAAAAAAAAAA.bookmark")
                .containsEntry(MINE + "TEAAAAAAAAAA.bookmark", 404);
    }

    private Multistatus changes(String since) {
        String ask =
                "<d:sync-token>%s</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop>"
                        .formatted(since);
        return multistatus(dav.report(MINE, "0", xml("d:sync-collection", ask)));
    }

    @Test
    void manyAreWrittenInOneRequest() {
        String two =
                bookmark("ONEAAAAAAAAA", "LINK", "URL:a:1") + bookmark("TWOAAAAAAAAA", "SEPARATOR");
        HttpResponse<String> simple = serving.send("POST", MINE, two, "Content-Type", TYPE);
        String body = bookmark("CUPAAAAAAAAA", "LINK", "URL:a:2");
        String item =
                "<mm:resource><d:href>%sCUPAAAAAAAAA.bookmark</d:href><s:if-none-match xmlns:s='urn:satchel:ns'/><d:set><d:prop><b:bookmark-data>%s</b:bookmark-data></d:prop></d:set></mm:resource>"
                        .formatted(MINE, body);
        HttpResponse<String> crud =
                serving.send(
                        "POST", MINE, xml("mm:multiput", item), "Content-Type", "application/xml");

        assertThat(simple.statusCode()).isEqualTo(207);
        assertThat(simple.body()).contains(".bookmark</d:href>").doesNotContain("d:error");
        assertThat(crud.statusCode()).isEqualTo(207);
        assertThat(serving.send("GET", MINE + "CUPAAAAAAAAA.bookmark", "").body()).isEqualTo(body);
        assertThat(changes("").names()).hasSize(4);
    }

    @Test
    void bookmarksMoveAmongTheirLike() {
        serving.send("DELETE", HOME + "yours/", "");
        serving.send("MKCOL", HOME + "yours/", "");
        String tea = MINE + "TEAAAAAAAAAA.bookmark";

        assertThat(to("COPY", tea, HOME + "yours/TEAAAAAAAAAA.bookmark")).isEqualTo(201);
        assertThat(to("MOVE", tea, "/dav/users/ada/contacts/friends/x.vcf")).isEqualTo(403);
        assertThat(to("MOVE", tea, HOME + "yours/TEAAAAAAAAAA.bookmark")).isEqualTo(204);
        assertThat(to("COPY", HOME + "yours/", HOME + "theirs/")).isEqualTo(201);
        assertThat(serving.send("GET", HOME + "theirs/TEAAAAAAAAAA.bookmark", "").body())
                .isEqualTo(TEA);
        serving.send("DELETE", HOME + "yours/", "");
        serving.send("DELETE", HOME + "theirs/", "");
    }

    private int to(String method, String from, String to) {
        return serving.send(method, from, "", "Destination", to).statusCode();
    }
}
