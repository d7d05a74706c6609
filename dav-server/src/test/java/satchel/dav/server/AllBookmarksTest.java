package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.BookmarksTest.bookmark;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.tag;
import static satchel.dav.server.Dav.xml;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the server makes of bookmarks, over real HTTP, and the names kept for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AllBookmarksTest {
    private static final String HOME = "/dav/users/ada/bookmarks/";
    private static final String MINE = HOME + "mine/";
    private static final String TYPE = "text/x-satchel-bookmark; charset=utf-8";
    private static final String TEA =
            bookmark("TEAAAAAAAAAA", "LINK", "URL:https://a.example/?a\\,b", "TITLE:Tea\\, green");

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

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

    private HttpResponse<String> put(String uid, String body) {
        return serving.send("PUT", MINE + uid + ".bookmark", body, "Content-Type", TYPE);
    }

    private int to(String method, String from, String to) {
        return serving.send(method, from, "", "Destination", to).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookmarks.xbel", "bookmarks.html"})
    void whatTheServerMakesNobodyWrites(String file) {
        String path = MINE + file;
        HttpResponse<String> put = serving.send("PUT", path, TEA, "Content-Type", TYPE);

        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow"))
                .hasValue("OPTIONS, GET, HEAD, PROPFIND, REPORT");
        assertThat(serving.send("DELETE", path, "").statusCode()).isEqualTo(405);
        assertThat(serving.send("MKCOL", path, "").statusCode()).isEqualTo(405);
        assertThat(to("MOVE", path, MINE + "x.bookmark")).isEqualTo(405);
        assertThat(to("MOVE", MINE + "TEAAAAAAAAAA.bookmark", path)).isEqualTo(403);
        assertThat(to("COPY", MINE + "TEAAAAAAAAAA.bookmark", path)).isEqualTo(403);
        assertThat(
                        serving.send(
                                        "PROPPATCH",
                                        path,
                                        xml(
                                                "d:propertyupdate",
                                                "<d:set><d:prop><d:displayname>x</d:displayname>"
                                                        + "</d:prop></d:set>"))
                                .statusCode())
                .isEqualTo(405);
        assertThat(serving.send("GET", MINE + "TEAAAAAAAAAA.bookmark", "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookmarks.xbel", "bookmarks.html"})
    void theFilesAreListedAndChangeWithTheCollection(String file) {
        String path = MINE + file;
        HttpResponse<String> first = serving.send("GET", path, "");
        String listed =
                multistatus(dav.propfind(MINE, "1", "<d:getetag/>"))
                        .texts()
                        .get(path)
                        .get("getetag");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Tea, green", "https://a.example/?a\\,b");
        assertThat(listed).isEqualTo(tag(first));
        assertThat(tag(serving.send("HEAD", path, ""))).isEqualTo(tag(first));
        assertThat(serving.send("GET", path, "", "If-None-Match", tag(first)).statusCode())
                .isEqualTo(304);

        put("CUPAAAAAAAAA", bookmark("CUPAAAAAAAAA", "LINK", "URL:a:2", "TITLE:Cup"));

        HttpResponse<String> second = serving.send("GET", path, "", "If-None-Match", tag(first));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("Cup");
        assertThat(tag(second)).isNotEqualTo(tag(first));
        assertThat(serving.send("GET", HOME + "none/" + file, "").statusCode()).isEqualTo(404);
        assertThat(
                        multistatus(dav.propfind(path, "0", "<d:getcontenttype/><d:resourcetype/>"))
                                .texts())
                .containsKey(path);
    }

    @ParameterizedTest
    @CsvSource({
        "bookmarks.xbel, application/xbel+xml; charset=utf-8",
        "bookmarks.html, text/html; charset=utf-8"
    })
    void eachFileIsOfItsTypeAndHeadDoesNotMakeItToKnowItsLength(String file, String type)
            throws IOException {
        HttpResponse<String> read = serving.send("GET", MINE + file, "");
        try (Wire wire = serving.wire()) {
            wire.say("HEAD " + MINE + file + " HTTP/1.1", "");
            Wire.Answer head = wire.answer(Wire.Body.IS_LEFT_OUT);

            assertThat(read.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(read.headers().firstValue("Last-Modified")).isEmpty();
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.head())
                    .contains("\r\ncontent-type: " + type, "\r\netag: " + tag(read).toLowerCase())
                    .doesNotContain("content-length", "last-modified");
        }
    }

    /** They have no length before they are made, and no date. */
    @ParameterizedTest
    @ValueSource(strings = {"bookmarks.xbel", "bookmarks.html"})
    void aFileComesAsAWholeUnlessItsTagIsKnown(String file) {
        HttpResponse<String> whole = serving.send("GET", MINE + file, "");

        HttpResponse<String> range = get(file, "Range", "bytes=0-9");
        assertThat(range.statusCode()).isEqualTo(200);
        assertThat(range.body()).isEqualTo(whole.body());
        assertThat(range.headers().firstValue("Accept-Ranges")).hasValue("none");
        assertThat(get(file, "If-None-Match", tag(whole)).statusCode()).isEqualTo(304);
        assertThat(get(file, "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(get(file, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(file, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT").body())
                .isEqualTo(whole.body());
        assertThat(get(file, "If-Match", tag(whole)).body()).isEqualTo(whole.body());
        assertThat(get(file, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(tag(get(file, "If-Match", "*"))).isEqualTo(tag(whole));
    }

    private HttpResponse<String> get(String file, String header, String value) {
        return serving.send("GET", MINE + file, "", header, value);
    }

    /** As floccus locks: it takes 403 for a wrong password, and 409 for another's lock. */
    @ParameterizedTest
    @ValueSource(
            strings = {"bookmarks.xbel.lock", "bookmarks.html.lock", "mine.xbel", "mine.xbel.lock"})
    void onlyBookmarksAreAmongBookmarks(String name) {
        String path = MINE + name;
        HttpResponse<String> put =
                serving.send(
                        "PUT",
                        path,
                        "<html><body>I am a lock file</body></html>",
                        "Content-Type",
                        "text/html");

        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("OPTIONS, PROPFIND");
        assertThat(put.body()).contains("whose names end in .bookmark");
        assertThat(serving.send("PUT", path, TEA, "Content-Type", TYPE).statusCode())
                .isEqualTo(405);
        assertThat(serving.send("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(serving.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(to("MOVE", MINE + "TEAAAAAAAAAA.bookmark", path)).isEqualTo(403);
        assertThat(to("COPY", MINE + "TEAAAAAAAAAA.bookmark", path)).isEqualTo(403);
        assertThat(crud(path)).contains("404").doesNotContain("201");
        assertThat(serving.send("GET", MINE + "TEAAAAAAAAAA.bookmark", "").body()).isEqualTo(TEA);
    }

    private String crud(String path) {
        String item =
                "<mm:resource><d:href>%s</d:href><s:if-none-match xmlns:s='urn:satchel:ns'/><d:set><d:prop><b:bookmark-data>%s</b:bookmark-data></d:prop></d:set></mm:resource>"
                        .formatted(path, bookmark("CUPAAAAAAAAA", "SEPARATOR"));
        return serving.send(
                        "POST", MINE, xml("mm:multiput", item), "Content-Type", "application/xml")
                .body();
    }

    @Test
    void aBookmarkHasAsManyBytesAsItsCollectionSaysAndNotOneMore() {
        int most = 1 << 20;
        int frame = bookmark("BIGAAAAAAAAA", "LINK", "URL:a:b", "DESCRIPTION:").length();
        String fits =
                bookmark(
                        "BIGAAAAAAAAA",
                        "LINK",
                        "URL:a:b",
                        "DESCRIPTION:" + "x".repeat(most - frame));

        assertThat(dav.propfind(MINE, "0", "<b:max-resource-size/>").body())
                .contains(">" + most + "<");
        assertThat(put("BIGAAAAAAAAA", fits).statusCode()).isEqualTo(201);
        HttpResponse<String> more = put("BIGAAAAAAAAA", fits + "\n");
        assertThat(more.statusCode()).isEqualTo(403);
        assertThat(more.body()).contains("<b:max-resource-size ");
        assertThat(
                        serving.send(
                                        "POST",
                                        MINE,
                                        fits.replace("BIG", "TOO").replace("x\r\n", "xx\r\n"),
                                        "Content-Type",
                                        TYPE)
                                .body())
                .contains("<b:max-resource-size ");
    }
}
