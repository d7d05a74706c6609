package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.BOOK;
import static satchel.dav.server.Dav.card;
import static satchel.dav.server.Dav.multistatus;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.report.Multistatus;
import satchel.dav.store.sqlite.Backup;
import satchel.dav.store.sqlite.Restore;
import satchel.dav.store.sqlite.SqliteStores;

/** What changed since, over real HTTP (RFC 6578, and CTags of databases and of home sets). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SyncTest {
    private static final String WORK = HOME + "work/";

    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @BeforeEach
    void fill() {
        serving.send("DELETE", WORK, "");
        serving.send("DELETE", HOME + "other/", "");
        serving.send("DELETE", BOOK, "");
        serving.send("MKCALENDAR", WORK, "");
        dav.makeBook();
        dav.putCard("zoe.vcf", card("3.0", "zoe", "FN:Zoë"));
    }

    @AfterAll
    void stop() {
        serving.close();
    }

    private static Multistatus sync(Dav dav, String token, String properties) {
        String ask =
                "<d:sync-token>"
                        + token
                        + "</d:sync-token><d:sync-level>1</d:sync-level><d:prop>"
                        + properties
                        + "</d:prop>";
        return multistatus(dav.report(BOOK, "0", xml("d:sync-collection", ask)));
    }

    @Test
    void anyPropertyComesWithTheChanges() {
        String asked =
                "<d:getetag/><d:getcontenttype/><d:owner/><d:nonsense/>"
                        + "<a:address-data version='4.0'><a:prop name='VERSION'/></a:address-data>";

        Multistatus answer = sync(dav, "", asked);

        assertThat(answer.texts().get(BOOK + "zoe.vcf"))
                .containsKeys("getetag", "owner")
                .containsEntry("getcontenttype", "text/vcard; charset=utf-8")
                .containsEntry("address-data", "BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD");
    }

    @Test
    void theTokenOfThePropertyIsTheTokenOfTheReport() {
        String token = sync(dav, "", "<d:getetag/>").syncToken().orElseThrow();
        String tokens = dav.propfind(BOOK, "0", "<d:sync-token/><cs:getctag/>").body();

        assertThat(tokens)
                .contains("<d:sync-token>" + token + "</d:sync-token>")
                .contains("<cs:getctag>" + token + "</cs:getctag>");
    }

    @Test
    void changesAndRemovalsAreToldOnce() {
        String token = sync(dav, "", "<d:getetag/>").syncToken().orElseThrow();
        dav.putCard("new.vcf", card("3.0", "new", "FN:A"));
        dav.putCard("new.vcf", card("3.0", "new", "FN:B"));
        dav.putCard("brief.vcf", card("3.0", "brief", "FN:B"));
        serving.send("DELETE", BOOK + "brief.vcf", "");
        serving.send("DELETE", BOOK + "zoe.vcf", "");
        dav.putCard("zoe.vcf", card("3.0", "zoe", "FN:Again"));

        assertThat(sync(dav, token, "<d:getetag/>").statuses())
                .containsOnlyKeys(BOOK + "new.vcf", BOOK + "brief.vcf", BOOK + "zoe.vcf")
                .containsEntry(BOOK + "new.vcf", 200)
                .containsEntry(BOOK + "brief.vcf", 404)
                .containsEntry(BOOK + "zoe.vcf", 200);
    }

    @Test
    void whatIsCopiedOrMovedInIsAChangeAndWhatIsMovedAwayIsARemoval() {
        String token = sync(dav, "", "<d:getetag/>").syncToken().orElseThrow();
        String second = BOOK.replace("friends", "second");
        dav.makeBook(second);
        serving.send("PUT", second + "a.vcf", card("3.0", "a", "FN:A"));
        serving.send("PUT", second + "b.vcf", card("3.0", "b", "FN:B"));

        serving.send("COPY", second + "a.vcf", "", "Destination", BOOK + "a.vcf");
        serving.send("MOVE", second + "b.vcf", "", "Destination", BOOK + "b.vcf");
        serving.send("MOVE", BOOK + "zoe.vcf", "", "Destination", second + "zoe.vcf");

        assertThat(sync(dav, token, "<d:getetag/>").statuses())
                .containsOnlyKeys(BOOK + "a.vcf", BOOK + "b.vcf", BOOK + "zoe.vcf")
                .containsEntry(BOOK + "a.vcf", 200)
                .containsEntry(BOOK + "b.vcf", 200)
                .containsEntry(BOOK + "zoe.vcf", 404);
        serving.send("DELETE", second, "");
    }

    /**
     * RFC 6578 section 2, RFC 4918 section 17: of order nothing follows, nor of what is unknown.
     */
    @Test
    void theOrderOfElementsAndUnknownOnesDoNotMatter() {
        String ask =
                "<x:later xmlns:x='urn:x'>1</x:later><d:prop x:y='z' xmlns:x='urn:x'><d:getetag/>"
                        + "</d:prop><d:sync-level>1</d:sync-level><d:unknown/><d:sync-token/>";

        assertThat(multistatus(dav.report(BOOK, "0", xml("d:sync-collection", ask))).hrefs())
                .containsExactly(BOOK + "zoe.vcf");
    }

    @Test
    void aTokenOfOneLevelIsGoodForTheOther() {
        String token = sync(dav, "", "<d:getetag/>").syncToken().orElseThrow();
        dav.putCard("new.vcf", card("3.0", "new", "FN:A"));
        String ask =
                "<d:sync-token>"
                        + token
                        + "</d:sync-token><d:sync-level>infinite</d:sync-level>"
                        + "<d:prop><d:getetag/></d:prop>";

        assertThat(multistatus(dav.report(BOOK, "0", xml("d:sync-collection", ask))).hrefs())
                .containsExactly(BOOK + "new.vcf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dav/principals/ada/", HOME, BOOK + "zoe.vcf"})
    void onlyDatabasesAreSynchronised(String path) {
        String ask = xml("d:sync-collection", "<d:sync-token/><d:prop><d:getetag/></d:prop>");

        assertThat(dav.report(path, "0", ask).body()).contains("supported-report");
        assertThat(dav.propfind(path, "0", "<d:supported-report-set/><d:sync-token/>").body())
                .doesNotContain("sync-collection")
                .contains("<d:prop><d:sync-token/></d:prop><d:status>HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "urn:satchel:sync:other:1", "http://example.org/1", "OTHER"})
    void aTokenOfSomethingElseIsRefusedByName(String token) {
        String calendars = dav.propfind(WORK, "0", "<d:sync-token/>").body();
        String other = calendars.replaceAll("(?s).*<d:sync-token>(.*)</d:sync-token>.*", "$1");
        String ask =
                "<d:sync-token>"
                        + token.replace("OTHER", other)
                        + "</d:sync-token><d:sync-level>1</d:sync-level><d:prop/>";

        HttpResponse<String> answer = dav.report(BOOK, "0", xml("d:sync-collection", ask));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("valid-sync-token");
    }

    /** A client of a draft of the RFC says with Depth what it now says with sync-level. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "infinity"})
    void depthIsNotLookedAt(String depth) {
        String ask =
                "<d:sync-token/><d:sync-level>infinite</d:sync-level>"
                        + "<d:prop><d:getetag/></d:prop>";

        assertThat(multistatus(dav.report(BOOK, depth, xml("d:sync-collection", ask))).hrefs())
                .containsExactly(BOOK + "zoe.vcf");
    }

    @Test
    void aTokenOutlivesTheServer(@TempDir Path folder) {
        String token;
        try (SqliteStores stores = SqliteStores.open(folder);
                Serving first = new Serving(stores)) {
            Dav before = new Dav(first);
            before.makeBook();
            before.putCard("one.vcf", card("3.0", "one", "FN:A"));
            token = sync(before, "", "<d:getetag/>").syncToken().orElseThrow();
        }
        try (SqliteStores stores = SqliteStores.open(folder);
                Serving second = new Serving(stores)) {
            Dav after = new Dav(second);
            assertThat(sync(after, token, "<d:getetag/>").hrefs()).isEmpty();
            assertThat(sync(after, token, "<d:getetag/>").syncToken()).contains(token);
            after.putCard("two.vcf", card("3.0", "two", "FN:B"));
            assertThat(sync(after, token, "<d:getetag/>").hrefs())
                    .containsExactly(BOOK + "two.vcf");
        }
    }

    /** Numbers are given out again after a restore, for other changes. */
    @Test
    void noTokenIsValidAfterARestoreAndTheCtagIsAnother(@TempDir Path folder) {
        Path backup = folder.resolve("backup");
        String token;
        try (SqliteStores stores = SqliteStores.open(folder.resolve("data"));
                Serving first = new Serving(stores)) {
            Dav before = new Dav(first);
            before.makeBook();
            before.putCard("one.vcf", card("3.0", "one", "FN:A"));
            Backup.write(folder.resolve("data"), backup, Instant.EPOCH);
            token = sync(before, "", "<d:getetag/>").syncToken().orElseThrow();
        }
        Restore.read(backup, folder.resolve("restored"));
        try (SqliteStores stores = SqliteStores.open(folder.resolve("restored"));
                Serving second = new Serving(stores)) {
            Dav after = new Dav(second);
            HttpResponse<String> refused =
                    after.report(
                            BOOK,
                            "0",
                            xml(
                                    "d:sync-collection",
                                    "<d:sync-token>"
                                            + token
                                            + "</d:sync-token><d:sync-level>1</d:sync-level>"
                                            + "<d:prop><d:getetag/></d:prop>"));

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("valid-sync-token");
            assertThat(after.propfind(BOOK, "0", "<cs:getctag/>").body()).doesNotContain(token);
            Multistatus anew = sync(after, "", "<d:getetag/>");
            assertThat(anew.hrefs()).containsExactly(BOOK + "one.vcf");
            assertThat(sync(after, anew.syncToken().orElseThrow(), "<d:getetag/>").hrefs())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "http://me.com/_namespace/ctag/%s"})
    void aTokenIsAStateThatAnIfHeaderCanName(String form) {
        String token = form.formatted(sync(dav, "", "<d:getetag/>").syncToken().orElseThrow());
        String about = "<" + BOOK + "> (<" + token + ">)";
        String other = "<" + BOOK + "> (Not <" + token + ">)";

        assertThat(put("new.vcf", "A", other)).isEqualTo(412);
        assertThat(put("new.vcf", "A", about)).isEqualTo(201);
        assertThat(put("new.vcf", "B", about)).isEqualTo(412);
        assertThat(put("new.vcf", "B", other)).isEqualTo(204);
        assertThat(serving.send("DELETE", BOOK, "", "If", "(<" + token + ">)").statusCode())
                .isEqualTo(412);
        assertThat(serving.send("PROPFIND", BOOK, "", "Depth", "0", "If", "(<" + token + ">)"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(412);
    }

    private int put(String name, String summary, String condition) {
        String body = card("3.0", name, "FN:" + summary);
        return dav.putCard(name, body, "If", condition).statusCode();
    }

    @Test
    void oneRequestTellsWhichDatabaseOfAHomeHasChanged() {
        serving.send("MKCALENDAR", HOME + "other/", "");
        Multistatus before = home();
        put("a.ics", "A");

        Multistatus after = home();

        assertThat(after.hrefs()).containsExactlyInAnyOrder(HOME, WORK, HOME + "other/");
        assertThat(after.texts().get(HOME + "other/"))
                .isEqualTo(before.texts().get(HOME + "other/"))
                .containsKeys("sync-token", "getctag");
        assertThat(after.texts().get(WORK).get("sync-token"))
                .isNotEqualTo(before.texts().get(WORK).get("sync-token"));
        assertThat(after.texts().get(WORK).get("getctag"))
                .isNotEqualTo(before.texts().get(WORK).get("getctag"));
        assertThat(after.texts().get(HOME).get("getctag"))
                .isNotEqualTo(before.texts().get(HOME).get("getctag"));
    }

    private Multistatus home() {
        return multistatus(dav.propfind(HOME, "1", "<cs:getctag/><d:sync-token/>"));
    }

    private void put(String name, String summary) {
        serving.send("PUT", WORK + name, event(name, summary), "Content-Type", "text/calendar");
    }

    @Test
    void theTagOfAHomeChangesWithAllThatIsInIt() {
        List<Runnable> changes =
                List.of(
                        () -> put("a.ics", "A"),
                        () -> put("a.ics", "B"),
                        () -> serving.send("DELETE", WORK + "a.ics", ""),
                        () -> serving.send("MKCALENDAR", HOME + "new/", ""),
                        () -> name("One"),
                        () -> name("Two"),
                        () -> serving.send("DELETE", HOME + "new/", ""));
        String last = tag();
        for (Runnable change : changes) {
            change.run();
            assertThat(tag()).isNotEqualTo(last);
            last = tag();
        }
        dav.putCard("other.vcf", card("3.0", "other", "FN:elsewhere"));
        assertThat(tag()).isEqualTo(last);
    }

    private void name(String name) {
        String edit = "<d:set><d:prop><d:displayname>" + name + "</d:displayname></d:prop></d:set>";
        serving.send("PROPPATCH", WORK, xml("d:propertyupdate", edit));
    }

    private String tag() {
        return multistatus(dav.propfind(HOME, "0", "<cs:getctag/>"))
                .texts()
                .get(HOME)
                .get("getctag");
    }
}
