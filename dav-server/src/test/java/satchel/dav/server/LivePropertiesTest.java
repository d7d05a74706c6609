package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.BOOK;
import static satchel.dav.server.Dav.card;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may set which property, where it is, and whether allprop tells of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LivePropertiesTest {
    private static final String WORK = HOME + "work/";
    private static final String EVENT = WORK + "a.ics";
    private static final String FILE = "/dav/users/ada/files/a.txt";

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @BeforeAll
    void fill() {
        serving.send("MKCALENDAR", WORK, "");
        serving.send("PUT", EVENT, event("a", "A"));
        serving.send("PUT", FILE, "x");
        dav.makeBook();
        dav.putCard("zoe.vcf", card("3.0", "zoe", "FN:Zoë"));
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    /** RFC 4918 section 15, RFC 6578 section 4. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "creationdate",
                "getcontentlength",
                "getcontenttype",
                "getetag",
                "getlastmodified",
                "lockdiscovery",
                "resourcetype",
                "supportedlock",
                "sync-token"
            })
    void whatTheServerKnowsNobodySets(String name) {
        for (String path : new String[] {WORK, BOOK, FILE}) {
            String before = dav.propfind(path, "0", "<d:" + name + "/>").body();
            for (String edit : new String[] {"set", "remove"}) {
                HttpResponse<String> refused = edit(path, edit, "<d:" + name + "/>");

                assertThat(refused.body()).contains("403 ", "cannot-modify-protected-property");
            }
            assertThat(dav.propfind(path, "0", "<d:" + name + "/>").body()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"displayname, My file", "getcontentlanguage, de-AT"})
    void whatPeopleKnowBetterTheySet(String name, String value) {
        String copy = FILE.replace("a.txt", "b.txt");
        edit(FILE, "set", "<d:%1$s>%2$s</d:%1$s>".formatted(name, value));
        serving.send("COPY", FILE, "", "Destination", copy);
        serving.send("MOVE", copy, "", "Destination", FILE.replace("a.txt", "c.txt"));

        for (String path : new String[] {FILE, FILE.replace("a.txt", "c.txt")}) {
            assertThat(multistatus(dav.propfind(path, "0", "<d:" + name + "/>")).texts().get(path))
                    .containsEntry(name, value);
        }
    }

    /** RFC 4918 sections 15.4 to 15.7: what GET says of a resource, its properties say, too. */
    @ParameterizedTest
    @ValueSource(strings = {EVENT, BOOK + "zoe.vcf", FILE})
    void whatGetSaysThePropertiesSayToo(String path) {
        String ask =
                "<d:getetag/><d:getcontentlength/><d:getcontenttype/><d:getlastmodified/>"
                        + "<d:resourcetype/><d:supportedlock/><d:lockdiscovery/>";
        var said = serving.send("HEAD", path, "").headers();

        assertThat(multistatus(dav.propfind(path, "0", ask)).texts().get(path))
                .containsEntry("getetag", said.firstValue("ETag").orElseThrow())
                .containsEntry("getcontentlength", said.firstValue("Content-Length").orElseThrow())
                .containsEntry("getcontenttype", said.firstValue("Content-Type").orElseThrow())
                .containsEntry("getlastmodified", said.firstValue("Last-Modified").orElseThrow())
                .containsKeys("resourcetype", "supportedlock", "lockdiscovery");
    }

    /** RFC 4918 section 15.1: undefined where nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "/dav/users/ada/calendars/work/, true",
        "/dav/users/ada/files/a.txt, true",
        "/dav/users/ada/calendars/work/a.ics, false",
        "/dav/users/ada/calendars/, false"
    })
    void theDateOfCreationIsTrueOrNotThere(String path, boolean known) {
        assertThat(multistatus(dav.propfind(path, "0", "<d:creationdate/>")).texts().get(path))
                .matches(texts -> texts.containsKey("creationdate") == known);
    }

    /** A list of properties that each RFC wants to be asked for by name. */
    @ParameterizedTest
    @ValueSource(strings = {WORK, BOOK, EVENT, FILE, HOME, "/", "/dav/principals/ada/"})
    void allpropLeavesOutWhatIsToBeNamed(String path) {
        assertThat(serving.send("PROPFIND", path, "", "Depth", "0").body())
                .contains("resourcetype")
                .doesNotContain("sync-token", "getctag", "current-user-principal", "home-set")
                .doesNotContain("supported-report-set", "supported-collation-set", "quota-");
    }

    @Test
    void allpropCanIncludeMore() {
        String ask = "<d:allprop/><d:include><d:sync-token/><d:nothing/></d:include>";

        String found = serving.send("PROPFIND", WORK, xml("d:propfind", ask), "Depth", "0").body();

        assertThat(found)
                .contains("<d:sync-token>urn:satchel:sync:", "<d:resourcetype>")
                .containsPattern("(?s)nothing/></d:prop><d:status>HTTP/1.1 404");
    }

    /** RFC 4918 section 9.1: a missing Depth is infinity. */
    @Test
    void aMissingDepthIsInfinity() {
        String files = "/dav/users/ada/files/";
        serving.send("MKCOL", files + "in/", "");
        serving.send("PUT", files + "in/deep.txt", "x");

        assertThat(serving.send("PROPFIND", files, "").body()).contains("in/deep.txt</d:href>");
        assertThat(serving.send("PROPFIND", WORK, "").body()).contains("propfind-finite-depth");
        assertThat(serving.send("PROPFIND", EVENT, "").statusCode()).isEqualTo(207);
    }

    private HttpResponse<String> edit(String path, String instruction, String property) {
        String edit = "<d:%1$s><d:prop>%2$s</d:prop></d:%1$s>".formatted(instruction, property);
        return serving.send("PROPPATCH", path, xml("d:propertyupdate", edit));
    }
}
