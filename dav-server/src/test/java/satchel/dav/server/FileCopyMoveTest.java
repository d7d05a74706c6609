package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COPY and MOVE in the file tree over HTTP (RFC 4918 sections 9.8 and 9.9). */
final class FileCopyMoveTest {
    private static final String FILES = "/dav/users/ada/files/";
    private final Serving serving = new Serving();

    @BeforeEach
    void makeTree() {
        serving.send("MKCOL", FILES + "tree/", "");
        serving.send("MKCOL", FILES + "tree/in/", "");
        serving.send("PUT", FILES + "tree/in/a.txt", "deep");
        serving.send("PUT", FILES + "b.txt", "flat");
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private int transfer(String method, String from, String to, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Destination";
        all[headers.length + 1] = to;
        return serving.send(method, FILES + from, "", all).statusCode();
    }

    private String body(String name) {
        HttpResponse<String> answer = serving.send("GET", FILES + name, "");
        return answer.statusCode() == 200 ? answer.body() : "" + answer.statusCode();
    }

    @Test
    void aTreeIsCopiedWithAllThatIsInIt() {
        assertThat(transfer("COPY", "tree/", FILES + "copy/")).isEqualTo(201);

        assertThat(body("copy/in/a.txt")).isEqualTo("deep");
        assertThat(body("tree/in/a.txt")).isEqualTo("deep");
    }

    @Test
    void atDepthZeroOnlyTheFolderItselfIsCopied() {
        assertThat(transfer("COPY", "tree/", FILES + "copy/", "Depth", "0")).isEqualTo(201);

        assertThat(body("copy/")).isEqualTo("405");
        assertThat(body("copy/in/")).isEqualTo("404");
    }

    @Test
    void aTreeIsMovedWithAllThatIsInIt() {
        assertThat(transfer("MOVE", "tree/", serving.absolute(FILES + "moved"))).isEqualTo(201);

        assertThat(body("moved/in/a.txt")).isEqualTo("deep");
        assertThat(body("tree/in/a.txt")).isEqualTo("404");
    }

    @Test
    void deadPropertiesGoAlong() {
        String set =
                "<propertyupdate xmlns='DAV:' xmlns:x='urn:x'><set><prop><x:mood>calm</x:mood>"
                        + "</prop></set></propertyupdate>";
        serving.send("PROPPATCH", FILES + "b.txt", set);
        transfer("COPY", "b.txt", FILES + "c.txt");
        transfer("MOVE", "b.txt", FILES + "d.txt");

        for (String name : new String[] {"c.txt", "d.txt"}) {
            assertThat(serving.send("PROPFIND", FILES + name, "", "Depth", "0").body())
                    .contains("calm");
        }
    }

    @Test
    void theMediaTypeGoesAlong() {
        serving.send("PUT", FILES + "b.txt", "flat", "Content-Type", "image/x-own");
        transfer("COPY", "b.txt", FILES + "c.txt");
        transfer("MOVE", "b.txt", FILES + "d.txt");

        for (String name : new String[] {"c.txt", "d.txt"}) {
            assertThat(serving.send("PROPFIND", FILES + name, "", "Depth", "0").body())
                    .contains("<d:getcontenttype>image/x-own<");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "MOVE"})
    void whatIsInTheWayIsReplacedOrKeptAsTheClientSays(String method) {
        assertThat(transfer(method, "b.txt", FILES + "tree/in/a.txt", "Overwrite", "F"))
                .isEqualTo(412);
        assertThat(body("tree/in/a.txt")).isEqualTo("deep");
        assertThat(transfer(method, "b.txt", FILES + "tree")).isEqualTo(204);
        assertThat(body("tree")).isEqualTo("flat");
        assertThat(body("tree/in/a.txt")).isEqualTo("404");
    }

    @ParameterizedTest
    @CsvSource({
        "b.txt, /dav/users/ada/files/b.txt, 403",
        "tree/, /dav/users/ada/files/tree/in/x, 403",
        "tree/in/a.txt, /dav/users/ada/files/tree, 403",
        "b.txt, /dav/users/ada/files/none/b.txt, 409",
        "none.txt, /dav/users/ada/files/c.txt, 404",
        "b.txt, /dav/users/bob/files/b.txt, 403",
        "b.txt, /dav/users/ada/calendars/work/b.ics, 403",
        "tree/, /dav/users/ada/calendars/tree/, 403",
        "b.txt, http://elsewhere.example/b.txt, 502",
        "b.txt, b.txt, 400"
    })
    void whatCannotGoSomewhereStaysWhereItIs(String from, String to, int status) {
        assertThat(transfer("COPY", from, to)).isEqualTo(status);
        assertThat(transfer("MOVE", from, to)).isEqualTo(status);
        assertThat(body("b.txt")).isEqualTo("flat");
        assertThat(body("tree/in/a.txt")).isEqualTo("deep");
    }

    @Test
    void theRootStaysWhereItIs() {
        assertThat(transfer("MOVE", "", FILES + "x/")).isEqualTo(405);
    }

    @Test
    void anObjectIsNoFile() {
        serving.send("MKCALENDAR", Serving.HOME + "work/", "");
        serving.send("PUT", Serving.HOME + "work/a.ics", Serving.event("a", "A"));

        for (String method : new String[] {"COPY", "MOVE"}) {
            assertThat(
                            serving.send(
                                            method,
                                            Serving.HOME + "work/a.ics",
                                            "",
                                            "Destination",
                                            FILES + "a.ics")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatTheSourceIsExpectedToBeIsJudged() {
        String tag =
                serving.send("HEAD", FILES + "b.txt", "")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        serving.send("PUT", FILES + "b.txt", "newer");

        assertThat(transfer("MOVE", "b.txt", FILES + "c.txt", "If-Match", tag)).isEqualTo(412);
        assertThat(transfer("MOVE", "b.txt", FILES + "c.txt", "If", "([" + tag + "])"))
                .isEqualTo(412);
        assertThat(body("b.txt")).isEqualTo("newer");
    }

    @Test
    void aCopyNeedsRoomAndAMoveDoesNot() {
        serving.stores.accounts().setQuota("ada", OptionalLong.of(10));

        HttpResponse<String> refused =
                serving.send("COPY", FILES + "b.txt", "", "Destination", FILES + "c.txt");

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("quota-not-exceeded");
        assertThat(transfer("MOVE", "b.txt", FILES + "c.txt")).isEqualTo(201);
    }
}
