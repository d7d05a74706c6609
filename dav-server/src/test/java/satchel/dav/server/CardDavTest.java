package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.BOOK;
import static satchel.dav.server.Dav.card;
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
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.report.Multistatus;

/** CardDAV over real HTTP (RFC 6352): address books, cards, versions, reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CardDavTest {
    private static final String ZOE =
            card(
                    "3.0",
                    "zoe",
                    "FN:Zoë",
                    "TEL;TYPE=CELL,PREF:+1",
                    "item1.X-ABLABEL:Boat",
                    "X-SHIP:1");
    private static final String BOB =
            card("4.0", "bob", "FN:Bob", "TEL;PREF=1;TYPE=cell:+2", "NOTE:two\\nlines");

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @BeforeEach
    void fill() {
        serving.send("DELETE", BOOK, "");
        dav.makeBook();
        assertThat(dav.putCard("zoe.vcf", ZOE).statusCode()).isEqualTo(201);
        assertThat(dav.putCard("bob.vcf", BOB).statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    @Test
    void cardsOfBothVersionsComeBackByteForByte() {
        String odd = "BEGIN:vcard\nVersion:3.0\nuid:odd\nfn:A\n x;y\nN:;;;;\nEND:VCARD\n\n";
        String stored = tag(dav.putCard("odd.vcf", odd));
        HttpResponse<String> read = serving.send("GET", BOOK + "odd.vcf", "");

        assertThat(read.body()).isEqualTo(odd);
        assertThat(tag(read)).isEqualTo(stored);
        assertThat(serving.send("GET", BOOK + "bob.vcf", "").body()).isEqualTo(BOB);
        assertThat(data("", "odd.vcf", "bob.vcf").texts().get(BOOK + "bob.vcf"))
                .containsEntry("address-data", BOB.strip());
    }

    @Test
    void groupsGoThroughUntouchedAndAreFound() {
        String four = card("4.0", "g4", "FN:Band", "KIND:group", "MEMBER:urn:uuid:zoe");
        String three =
                card(
                        "3.0",
                        "g3",
                        "FN:Band",
                        "N:Band;;;;",
                        "X-ADDRESSBOOKSERVER-KIND:group",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:bob");
        dav.putCard("g4.vcf", four);
        dav.putCard("g3.vcf", three);

        assertThat(serving.send("GET", BOOK + "g4.vcf", "").body()).isEqualTo(four);
        assertThat(serving.send("GET", BOOK + "g3.vcf", "").body()).isEqualTo(three);
        assertThat(query("anyof", "KIND", "X-ADDRESSBOOKSERVER-KIND", "group").names())
                .containsExactly("g3.vcf", "g4.vcf");
        assertThat(query("anyof", "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER", "bob").names())
                .containsExactly("g3.vcf");
    }

    private Multistatus query(String test, String one, String other, String text) {
        String match = "<a:text-match>" + text + "</a:text-match></a:prop-filter>";
        String filter =
                "<a:filter test='"
                        + test
                        + "'><a:prop-filter name='"
                        + one
                        + "'>"
                        + match
                        + "<a:prop-filter name='"
                        + other
                        + "'>"
                        + match
                        + "</a:filter>";
        return query("1", BOOK, filter);
    }

    private Multistatus query(String depth, String path, String filter) {
        String ask = "<d:prop><d:getetag/></d:prop>" + filter;
        return multistatus(dav.report(path, depth, xml("a:addressbook-query", ask)));
    }

    @Test
    void anotherVersionIsServedToWhomAsksForIt() {
        String four = text(data("version='4.0'", "zoe.vcf"), "zoe.vcf");
        String three = text(data("content-type='text/vcard' version='3.0'", "bob.vcf"), "bob.vcf");

        assertThat(four)
                .contains(
                        "VERSION:4.0",
                        "TEL;TYPE=CELL;PREF=1:+1",
                        "X-SHIP:1",
                        "item1.X-ABLABEL:Boat");
        assertThat(three).contains("VERSION:3.0", "TEL;TYPE=cell,pref:+2", "N:Bob");
        assertThat(text(data("version='3.0'", "zoe.vcf"), "zoe.vcf")).isEqualTo(ZOE.strip());
        assertThat(text(data("", "zoe.vcf"), "zoe.vcf")).isEqualTo(ZOE.strip());
    }

    @Test
    void aCardThatCannotBeConvertedSpoilsNoOther() {
        dav.putCard("bad.vcf", card("3.0", "bad", "NOTE;ENCODING=QUOTED-PRINTABLE:=00"));

        HttpResponse<String> answer =
                multiget("<a:address-data version='4.0'/>", "bad.vcf", "zoe.vcf");

        assertThat(multistatus(answer).statuses())
                .containsEntry(BOOK + "bad.vcf", 415)
                .containsEntry(BOOK + "zoe.vcf", 200);
        assertThat(answer.body()).contains("supported-address-data-conversion");
        assertThat(serving.send("GET", BOOK + "bad.vcf", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version='2.1'",
                "version='5.0'",
                "content-type='text/calendar'",
                "content-type='application/vcard+json' version='4.0'"
            })
    void whatIsNotAvailableIsRefusedByName(String attributes) {
        HttpResponse<String> answer = multiget("<a:address-data " + attributes + "/>", "zoe.vcf");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("supported-address-data");
    }

    @Test
    void onlyTheNamedPropertiesAreSent() {
        String choice =
                "<a:address-data version='4.0'><a:prop name='VERSION'/><a:prop name='TEL'/>"
                        + "<a:prop name='X-SHIP' novalue='yes'/></a:address-data>";

        assertThat(text(multistatus(multiget(choice, "zoe.vcf")), "zoe.vcf").lines())
                .containsExactly(
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "TEL;TYPE=CELL;PREF=1:+1",
                        "X-SHIP:",
                        "END:VCARD");
        String all = "<a:address-data><a:allprop/></a:address-data>";
        assertThat(text(multistatus(multiget(all, "zoe.vcf")), "zoe.vcf")).isEqualTo(ZOE.strip());
    }

    private Multistatus data(String attributes, String... names) {
        return multistatus(multiget("<a:address-data " + attributes + "/>", names));
    }

    private HttpResponse<String> multiget(String data, String... names) {
        StringBuilder ask = new StringBuilder("<d:prop><d:getetag/>" + data + "</d:prop>");
        for (String name : names) {
            ask.append("<d:href>").append(BOOK).append(name).append("</d:href>");
        }
        return dav.report(BOOK, "0", xml("a:addressbook-multiget", ask.toString()));
    }

    private static String text(Multistatus answer, String name) {
        return answer.texts().get(BOOK + name).get("address-data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                                   | 3.0
                    text/html                                             | 3.0
                    text/vcard                                            | 3.0
                    text/vcard; version=3.0                               | 3.0
                    text/vcard; version=4.0                               | 4.0
                    text/vcard; version="4.0"; charset=utf-8              | 4.0
                    text/vcard; version=4.0; q=0.5, text/vcard            | 3.0
                    application/vcard+json, text/vcard; version=4.0; q=.5 | 4.0
                    text/vcard; version=9.9, */*;q=0.1                    | 3.0
                    """)
    void getShowsTheVersionThatAcceptPrefers(String accept, String version) {
        HttpResponse<String> read = serving.send("GET", BOOK + "zoe.vcf", "", "Accept", accept);

        assertThat(read.body()).contains("VERSION:" + version);
        assertThat(tag(read)).isEqualTo(tag(serving.send("GET", BOOK + "zoe.vcf", "")));
        assertThat(read.headers().firstValue("Vary")).contains("Accept");
        assertThat(
                        serving.send("HEAD", BOOK + "zoe.vcf", "", "Accept", accept)
                                .headers()
                                .firstValueAsLong("Content-Length"))
                .hasValue(read.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vcard+json", "text/vcard; version=2.1", "text/vcard;q=0"})
    void getOfACardThatIsNotToBeHadIsNotAcceptable(String accept) {
        HttpResponse<String> read = serving.send("GET", BOOK + "zoe.vcf", "", "Accept", accept);

        assertThat(read.statusCode()).isEqualTo(406);
        assertThat(read.body()).contains("supported-address-data-conversion");
    }

    @Test
    void anObjectKeepsItsUid() {
        HttpResponse<String> other = dav.putCard("zoe.vcf", card("3.0", "new", "FN:Z"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("no-uid-conflict", BOOK + "zoe.vcf");
        assertThat(serving.send("GET", BOOK + "zoe.vcf", "").body()).isEqualTo(ZOE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/vcard     | BEGIN:VCARD;VERSION:3.0;FN:A;END:VCARD             | 403 | valid-address-data
                    text/vcard     | BEGIN:VCARD;VERSION:2.1;UID:a;FN:A;END:VCARD       | 403 | supported-address-data
                    text/vcard     | BEGIN:VCARD;VERSION:3.0;UID:zoe;FN:A;END:VCARD     | 409 | no-uid-conflict
                    text/vcard     | nonsense                                           | 403 | valid-address-data
                    text/vcard     | BEGIN:VCARD;VERSION:3.0;UID:a;END:VCARD;BEGIN:VCARD;VERSION:3.0;UID:b;END:VCARD | 403 | valid-address-data
                    text/calendar  | BEGIN:VCARD;VERSION:3.0;UID:a;FN:A;END:VCARD       | 403 | supported-address-data
                    """)
    void whatIsNoCardIsRefusedByName(String type, String body, int status, String precondition) {
        HttpResponse<String> put =
                serving.send(
                        "PUT",
                        BOOK + "new.vcf",
                        body.replace(";", "\r\n") + "\r\n",
                        "Content-Type",
                        type);

        assertThat(put.statusCode()).isEqualTo(status);
        assertThat(put.body()).contains(precondition);
        assertThat(serving.send("GET", BOOK + "new.vcf", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aCardBeyondTheLimitIsRefusedByName() {
        HttpResponse<String> put =
                dav.putCard("new.vcf", card("3.0", "big", "NOTE:" + "x".repeat(11 << 20)));

        assertThat(put.statusCode()).isEqualTo(403);
        assertThat(put.body()).contains("max-resource-size");
    }

    @Test
    void anAddressBookDescribesItself() {
        String asked =
                "<d:resourcetype/><a:supported-address-data/><a:supported-collation-set/>"
                        + "<a:max-resource-size/><a:addressbook-description/>";

        String body = dav.propfind(BOOK, "0", asked).body();

        assertThat(body)
                .contains("<d:collection/><a:addressbook/>")
                .contains("version=\"3.0\"", "version=\"4.0\"")
                .contains(">i;ascii-casemap<", ">i;octet<", ">i;unicode-casemap<")
                .contains("<a:max-resource-size>10485760<");
        assertThat(body.substring(body.indexOf("404") - 200)).contains("addressbook-description");
    }

    @Test
    void aDescriptionIsSetAndShownWhenItIsNamed() {
        String edit =
                "<d:set><d:prop><a:addressbook-description>Crew &amp; friends"
                        + "</a:addressbook-description></d:prop></d:set>";
        serving.send("PROPPATCH", BOOK, xml("d:propertyupdate", edit));

        assertThat(dav.propfind(BOOK, "0", "<a:addressbook-description/>").body())
                .contains("Crew &amp; friends");
        assertThat(serving.send("PROPFIND", BOOK, "", "Depth", "0").body())
                .contains("resourcetype")
                .doesNotContain("addressbook-description", "supported-", "max-resource-size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"supported-address-data", "supported-collation-set", "max-resource-size"})
    void whatTheServerSaysOfItselfCannotBeSet(String name) {
        String edit = "<d:set><d:prop><a:" + name + "/></d:prop></d:set>";

        HttpResponse<String> answer =
                serving.send("PROPPATCH", BOOK, xml("d:propertyupdate", edit));

        assertThat(answer.body()).contains("403", "cannot-modify-protected-property");
    }

    @Test
    void addressDataIsNoProperty() {
        assertThat(dav.propfind(BOOK + "zoe.vcf", "0", "<a:address-data/>").body())
                .contains("404 Not Found")
                .doesNotContain("BEGIN:VCARD");
    }

    @Test
    void bothReportsAreThereForTheAddressBookAndForEachCard() {
        for (String path : new String[] {BOOK, BOOK + "zoe.vcf"}) {
            assertThat(dav.propfind(path, "0", "<d:supported-report-set/>").body())
                    .contains("<a:addressbook-query/>", "<a:addressbook-multiget/>")
                    .doesNotContain("calendar-query");
        }
        String bob =
                "<a:filter><a:prop-filter name='FN'><a:text-match>bob</a:text-match>"
                        + "</a:prop-filter></a:filter>";
        assertThat(query("0", BOOK + "bob.vcf", bob).names()).containsExactly("bob.vcf");
        assertThat(query("0", BOOK + "zoe.vcf", bob).names()).isEmpty();
        String ask =
                "<d:prop><d:getetag/></d:prop><d:href>"
                        + BOOK
                        + "zoe.vcf</d:href><d:href>"
                        + BOOK
                        + "bob.vcf</d:href>";
        Multistatus one =
                multistatus(dav.report(BOOK + "zoe.vcf", "0", xml("a:addressbook-multiget", ask)));
        assertThat(one.statuses())
                .containsEntry(BOOK + "zoe.vcf", 200)
                .containsEntry(BOOK + "bob.vcf", 404);
    }

    @Test
    void depthSaysWhatIsSearched() {
        assertThat(query("1", BOOK, "<a:filter/>").names()).containsExactly("bob.vcf", "zoe.vcf");
        assertThat(query("infinity", BOOK, "<a:filter/>").names()).hasSize(2);
        assertThat(query("0", BOOK, "<a:filter/>").names()).isEmpty();
    }

    @Test
    void aQueryThatNamesNoPropertiesGetsThoseOfAPropfind() {
        String answer = dav.report(BOOK, "1", xml("a:addressbook-query", "<a:filter/>")).body();

        assertThat(answer).contains("getetag", "getlastmodified").doesNotContain("BEGIN:VCARD");
    }

    @Test
    void whatAQueryAsksForAndIsNotThereIsMarkedAsMissing() {
        String ask = "<d:prop><d:getetag/><d:nonsense/></d:prop><a:filter/>";

        assertThat(dav.report(BOOK, "1", xml("a:addressbook-query", ask)).body())
                .contains("<d:propstat><d:prop><d:nonsense/></d:prop><d:status>HTTP/1.1 404");
    }

    @Test
    void optionsAnnouncesAddressBooks() {
        for (String path : new String[] {"/dav/users/ada/contacts/", BOOK, BOOK + "zoe.vcf"}) {
            assertThat(serving.send("OPTIONS", path, "").headers().firstValue("DAV").orElseThrow())
                    .contains("addressbook", "3", "extended-mkcol");
        }
    }

    @Test
    void anAddressBookHoldsNoOtherCollection() {
        String make =
                xml(
                        "d:mkcol",
                        "<d:set><d:prop><d:resourcetype><d:collection/><a:addressbook/>"
                                + "</d:resourcetype></d:prop></d:set>");

        assertThat(
                        serving.send("MKCOL", BOOK + "inner/", make, "Content-Type", "text/xml")
                                .statusCode())
                .isIn(403, 409);
        assertThat(
                        serving.send(
                                        "MKCOL",
                                        "/dav/users/ada/calendars/book/",
                                        make,
                                        "Content-Type",
                                        "text/xml")
                                .body())
                .contains("addressbook-collection-location-ok");
    }
}
