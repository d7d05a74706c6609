package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CALENDAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.http.DavError;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewCollection;

class SyncCollectionReportTest {
    private static final String START = "DTSTART:20260601T100000Z";
    private static final String HOME = "/dav/users/ada/calendars/home/";

    private final Desk desk = new Desk();

    @Test
    void firstSyncListsWhatIsThereAndNothingThatIsGone() {
        desk.event("a.ics", START);
        desk.event("b.ics", START);
        desk.delete(CALENDAR, "a.ics");
        Multistatus initial = sync("");
        assertThat(initial.statuses()).containsOnlyKeys(HOME + "b.ics").containsValue(200);
        assertThat(initial.syncToken()).hasValue(desk.token(CALENDAR));
    }

    @Test
    void deltaListsChangesAndRemovals() {
        desk.event("a.ics", START);
        desk.event("b.ics", START);
        desk.event("same.ics", START);
        String token = desk.token(CALENDAR);
        desk.event("a.ics", "DTSTART:20260602T100000Z");
        desk.delete(CALENDAR, "b.ics");
        desk.event("new.ics", START);
        Multistatus delta = sync(token);
        assertThat(delta.statuses())
                .containsOnly(
                        Map.entry(HOME + "a.ics", 200),
                        Map.entry(HOME + "b.ics", 404),
                        Map.entry(HOME + "new.ics", 200));
        assertThat(delta.syncToken()).hasValue(desk.token(CALENDAR));
    }

    @Test
    void deltaWithoutChangesIsEmptyAndKeepsTheToken() {
        desk.event("a.ics", START);
        String token = desk.token(CALENDAR);
        Multistatus delta = sync(token);
        assertThat(delta.hrefs()).isEmpty();
        assertThat(delta.syncToken()).hasValue(token);
    }

    @Test
    void propertiesAskedForComeWithTheChanges() {
        desk.event("a.ics", START, "SUMMARY:Tea & <cake>");
        Multistatus initial = desk.ask(CALENDAR, report("", "<d:getetag/><c:calendar-data/>", ""));
        assertThat(initial.texts().get(HOME + "a.ics").get("calendar-data"))
                .contains("SUMMARY:Tea & <cake>\r\n");
        assertThat(initial.texts().get(HOME + "a.ics").get("getetag")).startsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "urn:satchel:sync:other:1",
                "http://example.org/sync/1",
                "urn:satchel:sync:%s:999",
                "urn:satchel:sync:%s:-1",
            })
    void tokenThatIsNotOfThisCollectionIsRefused(String token) {
        desk.event("a.ics", START);
        String id = desk.store.collection(CALENDAR).orElseThrow().id();
        assertRefused(() -> sync(token.formatted(id)), 403, "valid-sync-token");
    }

    @Test
    void tokenOfADeletedCollectionIsNotThatOfItsSuccessor() {
        String token = desk.token(CALENDAR);
        desk.store.deleteCollection(CALENDAR);
        desk.store.create(
                new NewCollection(
                        new CollectionPath("ada", Home.CALENDARS, "home"),
                        CollectionKind.CALENDAR,
                        Set.of(),
                        Map.of()));
        assertRefused(() -> sync(token), 403, "valid-sync-token");
    }

    @Test
    void limitedAnswersAddUpToTheWhole() {
        IntStream.range(0, 25).forEach(i -> desk.event(i + ".ics", START));
        List<String> heard = new ArrayList<>();
        String token = "";
        int rounds = 0;
        boolean more = true;
        while (more) {
            Multistatus page = sync(token, 10);
            more = page.statuses().getOrDefault(HOME, 200) == 507;
            assertThat(page.conditions())
                    .isEqualTo(more ? Map.of(HOME, "number-of-matches-within-limits") : Map.of());
            heard.addAll(page.hrefs().stream().filter(href -> !href.equals(HOME)).toList());
            token = page.syncToken().orElseThrow();
            rounds++;
        }
        assertThat(rounds).isEqualTo(3);
        assertThat(heard).hasSize(25).doesNotHaveDuplicates();
        assertThat(token).isEqualTo(desk.token(CALENDAR));
    }

    @Test
    void answerThatJustFitsTheLimitIsNotTruncated() {
        IntStream.range(0, 10).forEach(i -> desk.event(i + ".ics", START));
        assertThat(sync("", 10).statuses()).hasSize(10).doesNotContainValue(507);
    }

    @Test
    void badRequestsAreRefused() {
        assertRefused(
                () ->
                        desk.ask(
                                CALENDAR,
                                "<d:sync-collection xmlns:d='DAV:'><d:sync-token/>"
                                        + "</d:sync-collection>"),
                400,
                "");
        assertRefused(() -> sync("", 0), 400, "");
        assertRefused(
                () ->
                        desk.ask(
                                CALENDAR,
                                report("", "<d:getetag/>", "<d:sync-level>2</d:sync-level>")),
                400,
                "");
    }

    private static void assertRefused(ThrowingCallable request, int status, String precondition) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        DavError.class,
                        error -> {
                            assertThat(error.status()).isEqualTo(status);
                            assertThat(
                                            error.condition()
                                                    .map(it -> it.name().getLocalPart())
                                                    .orElse(""))
                                    .isEqualTo(precondition);
                        });
    }

    private Multistatus sync(String token) {
        return desk.ask(CALENDAR, report(token, "<d:getetag/>", ""));
    }

    private Multistatus sync(String token, int limit) {
        return desk.ask(
                CALENDAR,
                report(
                        token,
                        "<d:getetag/>",
                        "<d:limit><d:nresults>" + limit + "</d:nresults></d:limit>"));
    }

    private static String report(String token, String properties, String more) {
        String level = more.contains("sync-level") ? "" : "<d:sync-level>1</d:sync-level>";
        return "<d:sync-collection xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + "<d:sync-token>"
                + token
                + "</d:sync-token>"
                + level
                + more
                + "<d:prop>"
                + properties
                + "</d:prop></d:sync-collection>";
    }
}
