package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.BOOK;
import static satchel.dav.server.Dav.card;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Principals and access over real HTTP (RFC 3744, RFC 5397, RFC 3253 section 3.8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrincipalsTest {
    private static final String WORK = HOME + "work/";
    private static final String PRINCIPALS = "/dav/principals/";
    private static final String ADA = PRINCIPALS + "ada/";
    private static final String DISPLAYNAME = "<d:prop><d:displayname/></d:prop>";

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @BeforeAll
    void fill() {
        serving.send("MKCALENDAR", WORK, "");
        serving.send("PUT", WORK + "a.ics", event("a", "A"));
        dav.makeBook();
        dav.putCard("zoe.vcf", card("3.0", "zoe", "FN:Zoë"));
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dav/",
                PRINCIPALS,
                ADA,
                "/dav/users/",
                "/dav/users/ada/",
                HOME,
                WORK,
                BOOK,
                BOOK + "zoe.vcf"
            })
    void everyResourceSaysWhoMayDoWhat(String path) {
        String asked =
                "<d:group/><d:supported-privilege-set/><d:current-user-privilege-set/><d:acl/>"
                        + "<d:acl-restrictions/><d:inherited-acl-set/>"
                        + "<d:principal-collection-set/>";

        String body = dav.propfind(path, "0", asked).body();

        assertThat(body)
                .doesNotContain("404 Not Found")
                .contains("<d:group></d:group>", "<d:inherited-acl-set></d:inherited-acl-set>")
                .contains("<d:grant-only/><d:no-invert/>", "<d:protected/>")
                .contains("<d:href>" + PRINCIPALS + "</d:href>")
                .contains("xml:lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADA, "/dav/users/ada/", HOME, WORK, BOOK, BOOK + "zoe.vcf"})
    void whatIsSomebodysIsItsOwnersAlone(String path) {
        assertThat(dav.propfind(path, "0", "<d:owner/><d:acl/>").body())
                .contains("<d:owner><d:href>" + ADA + "</d:href></d:owner>")
                .contains(
                        "<d:acl><d:ace><d:principal><d:property><d:owner/></d:property>"
                                + "</d:principal><d:grant><d:privilege><d:all/></d:privilege>"
                                + "</d:grant><d:protected/></d:ace></d:acl>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dav/", PRINCIPALS, "/dav/users/"})
    void whatLeadsThereIsForAllWhoAreSignedIn(String path) {
        assertThat(dav.propfind(path, "0", "<d:owner/><d:acl/>").body())
                .contains("<d:principal><d:authenticated/></d:principal>")
                .contains("<d:privilege><d:read/></d:privilege>")
                .doesNotContain("<d:all/>", "<d:href>" + ADA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /dav/users/ada/                              | all read read-current-user-privilege-set read-free-busy read-acl
                    /dav/users/ada/calendars/                    | all read read-current-user-privilege-set read-free-busy read-acl bind unbind
                    /dav/users/ada/calendars/work/               | all read read-current-user-privilege-set read-free-busy read-acl write write-properties write-content bind unbind
                    /dav/users/ada/calendars/work/a.ics          | all read read-current-user-privilege-set read-free-busy read-acl write-content
                    /dav/users/ada/files/                        | all read read-current-user-privilege-set read-free-busy read-acl write write-properties write-content bind unbind
                    /dav/users/ada/contacts/friends/             | all read read-current-user-privilege-set read-acl write write-properties write-content bind unbind
                    /dav/users/ada/contacts/friends/zoe.vcf      | all read read-current-user-privilege-set read-acl write-content
                    /                                            | read read-current-user-privilege-set read-free-busy read-acl
                    """)
    void privilegesAreThoseOfTheMethodsThatAResourceHas(String path, String names) {
        String granted = dav.propfind(path, "0", "<d:current-user-privilege-set/>").body();
        String supported = dav.propfind(path, "0", "<d:supported-privilege-set/>").body();

        assertThat(privileges(granted)).containsExactly(names.split(" "));
        assertThat(privileges(supported)).contains(names.split(" "));
    }

    private static List<String> privileges(String body) {
        return Stream.of(body.split("<d:privilege><"))
                .skip(1)
                .map(rest -> rest.substring(rest.indexOf(':') + 1, rest.indexOf("/>")))
                .toList();
    }

    /** RFC 5397 section 3; whoever asks twice gets the same one. */
    @Test
    void theCurrentPrincipalIsUnderItsOwnAddress() {
        String current = dav.propfind("/", "0", "<d:current-user-principal/>").body();
        String href =
                current.replaceAll("(?s).*<d:current-user-principal><d:href>([^<]*)<.*", "$1");

        assertThat(dav.propfind(href, "0", "<d:principal-URL/>").body())
                .contains("<d:principal-URL><d:href>" + href + "</d:href></d:principal-URL>");
        assertThat(dav.propfind(HOME, "0", "<d:current-user-principal/>").body())
                .contains("<d:current-user-principal><d:href>" + href + "</d:href>");
    }

    @Test
    void aPrincipalHasTheSetsOfItsKindAndNothingInThem() {
        String asked =
                "<d:principal-URL/><d:alternate-URI-set/><d:group-member-set/>"
                        + "<d:group-membership/><d:displayname/><d:resourcetype/>";

        assertThat(dav.propfind(ADA, "0", asked).body())
                .contains("<d:principal-URL><d:href>" + ADA + "</d:href></d:principal-URL>")
                .contains("<d:alternate-URI-set></d:alternate-URI-set>")
                .contains("<d:group-member-set></d:group-member-set>")
                .contains("<d:group-membership></d:group-membership>")
                .contains("<d:displayname>ada</d:displayname>", "<d:principal/>")
                .doesNotContain("404");
        assertThat(dav.propfind(HOME, "0", "<d:group-membership/>").body()).contains("404");
    }

    @Test
    void noneOfItIsInAllprop() {
        assertThat(serving.send("PROPFIND", ADA, "", "Depth", "0").body())
                .doesNotContain("acl", "privilege", "group", "principal-", "URI-set", "owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acl",
                "acl-restrictions",
                "current-user-principal",
                "current-user-privilege-set",
                "group",
                "group-membership",
                "inherited-acl-set",
                "owner",
                "principal-collection-set",
                "supported-privilege-set"
            })
    void noneOfItCanBeSetByAnEdit(String name) {
        String edit = "<d:set><d:prop><d:" + name + "/></d:prop></d:set>";

        assertThat(serving.send("PROPPATCH", WORK, xml("d:propertyupdate", edit)).body())
                .contains("cannot-modify-protected-property");
    }

    @Test
    void accessCannotBeChangedAndIsNotAnnouncedToBe() {
        HttpResponse<String> acl = serving.send("ACL", WORK, xml("d:acl", ""));

        assertThat(acl.statusCode()).isEqualTo(405);
        assertThat(acl.headers().firstValue("Allow").orElseThrow()).doesNotContain("ACL");
        assertThat(serving.send("OPTIONS", WORK, "").headers().firstValue("DAV").orElseThrow())
                .doesNotContain("access-control");
    }

    @ParameterizedTest
    @CsvSource({
        "/,                principal-property-search principal-search-property-set principal-match",
        "/dav/principals/, principal-property-search principal-search-property-set principal-match",
        "/dav/principals/ada/, principal-property-search principal-search-property-set",
        "/dav/users/ada/calendars/work/, principal-property-search principal-match sync-collection",
        "/dav/users/ada/contacts/friends/zoe.vcf, ''"
    })
    void eachResourceNamesTheReportsThatItAnswers(String path, String names) {
        String body = dav.propfind(path, "0", "<d:supported-report-set/>").body();

        assertThat(body).contains("<d:expand-property/>", "<d:acl-principal-prop-set/>");
        for (String report :
                "principal-property-search principal-search-property-set principal-match sync-collection"
                        .split(" ")) {
            boolean named = List.of(names.split(" ")).contains(report);
            assertThat(body.contains("<d:" + report + "/>")).as(report).isEqualTo(named);
            if (!named) {
                assertThat(dav.report(path, "0", xml("d:" + report, "")).body())
                        .contains("supported-report");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    displayname                     | AD    | 1
                    displayname                     | ada   | 1
                    displayname                     | bob   | 0
                    displayname                     | eve   | 0
                    calendar-user-address-set       | s/ada | 1
                    resourcetype                    | a     | 0
                    """)
    void aSearchFindsNobodyButOneself(String property, String text, int found) {
        String name = property.startsWith("c") ? "c:" + property : "d:" + property;
        String search = search(name, text) + "<d:prop><d:displayname/></d:prop>";

        for (String path : List.of("/", PRINCIPALS)) {
            assertThat(multistatus(dav.report(path, "0", ask(search))).hrefs())
                    .isEqualTo(found == 1 ? List.of(ADA) : List.of());
        }
    }

    @Test
    void aSearchGoesWhereItIsSentTo() {
        String search = search("d:displayname", "ada") + DISPLAYNAME;
        String everywhere = search + "<d:apply-to-principal-collection-set/>";

        assertThat(multistatus(dav.report(HOME, "0", ask(search))).hrefs()).isEmpty();
        assertThat(multistatus(dav.report(HOME, "0", ask(everywhere))).texts().get(ADA))
                .containsEntry("displayname", "ada");
        assertThat(multistatus(dav.report(WORK, "0", ask(everywhere))).hrefs())
                .containsExactly(ADA);
    }

    @Test
    void allConditionsMustHoldUnlessAnyWillDo() {
        String both = search("d:displayname", "ada") + search("d:displayname", "bob") + DISPLAYNAME;
        String any = ask(both).replaceFirst(">", " test='anyof'>");

        assertThat(multistatus(dav.report(PRINCIPALS, "0", ask(both))).hrefs()).isEmpty();
        assertThat(multistatus(dav.report(PRINCIPALS, "0", any)).hrefs()).containsExactly(ADA);
    }

    private static String ask(String search) {
        return xml("d:principal-property-search", search);
    }

    private static String search(String property, String text) {
        return "<d:property-search><d:prop><"
                + property
                + "/></d:prop><d:match>"
                + text
                + "</d:match></d:property-search>";
    }

    @Test
    void whatCanBeSearchedIsNamedInALanguage() {
        HttpResponse<String> answer =
                dav.report(PRINCIPALS, "0", xml("d:principal-search-property-set", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<d:prop><d:displayname/></d:prop>")
                .contains("<d:description xml:lang=\"en\">Name</d:description>");
    }

    @Test
    void theUserIsFoundAmongThePrincipals() {
        String self = xml("d:principal-match", "<d:self/>" + DISPLAYNAME);

        for (String path : List.of("/", "/dav/", PRINCIPALS)) {
            assertThat(multistatus(dav.report(path, "0", self)).texts().get(ADA))
                    .containsEntry("displayname", "ada");
        }
        assertThat(multistatus(dav.report(HOME, "0", self)).hrefs()).isEmpty();
        String bare = xml("d:principal-match", "<d:self/>");
        assertThat(multistatus(dav.report(PRINCIPALS, "0", bare)).statuses())
                .containsEntry(ADA, 200);
    }

    @Test
    void whatAUserOwnsIsFoundAtAnyDepth() {
        String owned =
                xml("d:principal-match", "<d:principal-property><d:owner/></d:principal-property>");

        assertThat(multistatus(dav.report("/", "0", owned)).hrefs())
                .contains(ADA, "/dav/users/ada/", HOME, WORK, BOOK, BOOK + "zoe.vcf");
        assertThat(multistatus(dav.report(BOOK, "0", owned)).hrefs())
                .containsExactly(BOOK + "zoe.vcf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<d:self/><d:principal-property><d:owner/></d:principal-property>"})
    void aMatchIsForOneThing(String content) {
        assertThat(dav.report("/", "0", xml("d:principal-match", content)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePrincipalsOfAnAclAreDescribedOnce() {
        String ask = xml("d:acl-principal-prop-set", DISPLAYNAME);

        assertThat(multistatus(dav.report(BOOK + "zoe.vcf", "0", ask)).texts().get(ADA))
                .containsEntry("displayname", "ada");
        assertThat(multistatus(dav.report("/dav/users/", "0", ask)).hrefs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    acl-principal-prop-set        | <d:prop/>
                    principal-match               | <d:self/>
                    principal-property-search     | <d:property-search><d:prop><d:displayname/></d:prop><d:match>a</d:match></d:property-search>
                    principal-search-property-set | ''
                    """)
    void theReportsOfAccessAreForDepth0(String report, String content) {
        assertThat(dav.report("/", "1", xml("d:" + report, content)).statusCode()).isEqualTo(400);
    }

    @Test
    void propertiesAreExpandedWhereTheyLead() {
        String ask =
                xml(
                        "d:expand-property",
                        "<d:property name='current-user-principal'>"
                                + "<d:property name='displayname'/>"
                                + "<d:property name='calendar-home-set'"
                                + " namespace='urn:ietf:params:xml:ns:caldav'>"
                                + "<d:property name='owner'/></d:property>"
                                + "<d:property name='nonsense'/></d:property>"
                                + "<d:property name='resourcetype'/><d:property name='nothing'/>");

        String body = dav.report(WORK, "0", ask).body();

        assertThat(body)
                .contains(
                        "<d:current-user-principal><d:response><d:href>"
                                + ADA
                                + "</d:href>"
                                + "<d:propstat><d:prop><d:displayname>ada</d:displayname>"
                                + "<c:calendar-home-set><d:response><d:href>"
                                + HOME
                                + "</d:href><d:propstat><d:prop><d:owner><d:href>"
                                + ADA)
                .contains("<d:prop><d:nonsense/></d:prop><d:status>HTTP/1.1 404")
                .contains("<d:prop><d:nothing/></d:prop><d:status>HTTP/1.1 404")
                .contains("<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/principals/bob/",
                "/dav/principals/eve/",
                "/dav/users/bob/calendars/",
                "/dav/users/ada/calendars/none/"
            })
    void whatIsAnothersExpandsLikeWhatIsNotThere(String href) {
        String edit =
                "<d:set><d:prop><x xmlns='urn:x'><d:href>"
                        + href
                        + "</d:href></x></d:prop></d:set>";
        serving.send("PROPPATCH", WORK, xml("d:propertyupdate", edit));
        String ask =
                xml(
                        "d:expand-property",
                        "<d:property name='x' namespace='urn:x'><d:property name='displayname'/>"
                                + "</d:property>");

        assertThat(dav.report(WORK, "0", ask).body())
                .contains(
                        "<d:response><d:href>"
                                + href
                                + "</d:href><d:status>HTTP/1.1 404 Not Found");
    }

    @Test
    void anExpansionThatExplodesIsCut() {
        String edit =
                "<d:set><d:prop><x xmlns='urn:x'>"
                        + ("<d:href>" + WORK + "</d:href>").repeat(40)
                        + "</x></d:prop></d:set>";
        serving.send("PROPPATCH", WORK, xml("d:propertyupdate", edit));
        String open = "<d:property name='x' namespace='urn:x'>";
        String ask = xml("d:expand-property", open.repeat(4) + "</d:property>".repeat(4));

        String body = dav.report(WORK, "0", ask).body();

        assertThat(body).contains("507 Insufficient Storage");
        assertThat(body.split("<d:response>")).hasSizeLessThan(1100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name='a&gt;b'", "name='a b'", "name=''", ""})
    void aNameThatIsNoneIsRefused(String attribute) {
        String ask = xml("d:expand-property", "<d:property " + attribute + "/>");

        assertThat(dav.report(WORK, "0", ask).statusCode()).isEqualTo(400);
    }
}
