package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How XML may come and what may be in it (RFC 4918 sections 8.2, 17 and 19). */
final class XmlBodiesTest {
    private static final String WORK = HOME + "work/";
    private static final String FILE = "/dav/users/ada/files/a.txt";

    /** Where it can stand in any of the bodies: nobody knows what it means. */
    private static final String STRANGE =
            "<?later on?><!-- and --><x:y xmlns:x='urn:x' x:z='1'><d:prop/>text</x:y><d:unheard/>";

    private static final String TYPE =
            "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>";
    private static final String SYNC =
            "<d:sync-token/><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop>";

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @BeforeEach
    void makeCalendar() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @ParameterizedTest
    @CsvSource({"text/xml", "application/xml", "'text/xml; charset=\"utf-8\"'", "TEXT/XML"})
    void bothMediaTypesAreTakenAndTheNewerOneIsSent(String type) {
        String set = "<d:set><d:prop><d:displayname>A</d:displayname></d:prop></d:set>";
        for (String[] each :
                new String[][] {
                    {"PROPFIND", xml("d:propfind", "<d:allprop/>")},
                    {"PROPPATCH", xml("d:propertyupdate", set)},
                    {"REPORT", xml("d:sync-collection", SYNC)}
                }) {
            HttpResponse<String> answer =
                    serving.send(each[0], WORK, each[1], "Content-Type", type, "Depth", "0");

            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/xml; charset=utf-8");
        }
    }

    /** XML 1.0 section 4.3.3: who reads XML reads both. */
    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, UTF-8", "UTF-16, ''", "UTF-16, UTF-16", "x-UTF-16LE-BOM, ''"})
    void xmlIsReadInUtf8AndInUtf16(String encoding, String declared) {
        String head = declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        String ask = "<d:prop><x:é xmlns:x='urn:x'/></d:prop>";
        byte[] body = (head + xml("d:propfind", ask)).getBytes(Charset.forName(encoding));

        HttpResponse<byte[]> answer = serving.send("PROPFIND", WORK, body, "Depth", "0");

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(":é ", "404");
    }

    @Test
    void whatIsUnknownIsPassedOver() {
        String kind =
                "<d:lockscope>%1$s<d:shared/></d:lockscope>%1$s<d:locktype><d:write/>"
                                .formatted(STRANGE)
                        + "</d:locktype>";
        String named = "<d:set>%1$s<d:prop><d:displayname>A</d:displayname></d:prop></d:set>%1$s";
        String set = named.formatted(STRANGE);
        String make = set.replace("<d:displayname>", TYPE + "<d:displayname>");
        String ask = STRANGE + "<d:prop><d:displayname/></d:prop>" + STRANGE;

        assertThat(status("PROPPATCH", WORK, "d:propertyupdate", set)).isEqualTo(207);
        assertThat(status("MKCALENDAR", HOME + "b/", "c:mkcalendar", set)).isEqualTo(201);
        assertThat(status("MKCOL", HOME + "c/", "d:mkcol", make)).isEqualTo(201);
        assertThat(status("LOCK", FILE, "d:lockinfo", kind)).isEqualTo(201);
        for (String path : new String[] {WORK, HOME + "b/", HOME + "c/"}) {
            HttpResponse<String> found =
                    serving.send("PROPFIND", path, xml("d:propfind", ask), "Depth", "0");
            assertThat(multistatus(found).texts().get(path)).containsEntry("displayname", "A");
        }
    }

    private int status(String method, String path, String root, String content) {
        return serving.send(method, path, xml(root, content)).statusCode();
    }

    @Test
    void whatIsOursIsInANamespaceOfOurs() {
        String body = serving.send("GET", WORK + "none.ics", "").body();

        assertThat(body).containsPattern("<(\\w+):message xmlns:\\1=\"urn:satchel:ns\">There is");
    }

    /** Of what is set it is the value. */
    @Test
    void whatIsUnknownIsKeptInAProperty() {
        String value = "<x:y xmlns:x='urn:x' xml:space='default'>  a\n <d:unheard/> </x:y>";
        String set = "<d:set><d:prop><d:later>" + value + "</d:later></d:prop></d:set>";
        serving.send("PUT", FILE, "x");
        for (String path : new String[] {WORK, FILE}) {
            serving.send("PROPPATCH", path, xml("d:propertyupdate", set));

            assertThat(dav.propfind(path, "0", "<d:later/>").body())
                    .contains("xml:space=\"default\"", ">  a\n <", "unheard", "> </x:y>");
        }
    }
}
