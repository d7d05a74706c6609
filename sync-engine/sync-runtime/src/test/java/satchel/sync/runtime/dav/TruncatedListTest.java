package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.replica.Events.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.ReplicaException;

/** Lists that come in pages (RFC 6578 section 3.6), and what they fall back to. */
final class TruncatedListTest {
    private static final Pattern TOKEN = Pattern.compile("sync-token>([^<]*)<");
    private final TinyDav server = new TinyDav();
    private final DavReplica replica =
            DavReplica.open(
                    new DavAccount(server.collection(), "ada", "secret"),
                    server.collection(),
                    Format.ICALENDAR);

    @AfterEach
    void stop() {
        replica.close();
        server.close();
    }

    private static String asked(TinyDav.Seen seen) {
        Matcher token = TOKEN.matcher(seen.body());
        return token.find() ? token.group(1) : "";
    }

    private static String there(String name, String etag) {
        return "<d:response><d:href>/cal/%s</d:href><d:propstat><d:prop><d:getetag>\"%s\""
                        .formatted(name, etag)
                + "</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
                + "</d:response>";
    }

    private static String gone(String name) {
        return "<d:response><d:href>/cal/%s</d:href><d:status>HTTP/1.1 404 Not Found</d:status>"
                        .formatted(name)
                + "</d:response>";
    }

    private static String cutAt(String token) {
        return "<d:response><d:href>/cal</d:href><d:status>HTTP/1.1 507 Insufficient Storage"
                + "</d:status><d:error><d:number-of-matches-within-limits/></d:error>"
                + "</d:response>"
                + endAt(token);
    }

    private static String endAt(String token) {
        return "<d:sync-token>" + token + "</d:sync-token>";
    }

    @Test
    void pagesOfChangesAreAskedForUntilAllIsTold() throws Exception {
        server.fault((seen, exchange) -> {
            TinyDav.multistatus(
                    exchange,
                    switch (asked(seen)) {
                        case "urn:0" -> there("a.ics", "1") + gone("b.ics") + cutAt("urn:1");
                        case "urn:1" -> there("b.ics", "2") + gone("a.ics") + cutAt("urn:2");
                        default -> there("c.ics", "3") + endAt("urn:3");
                    });
            return true;
        });

        Listing listing = replica.list(Optional.of(DavLister.state("urn:0")));

        assertThat(((Listing.Changes) listing).changed())
                .containsOnlyKeys(new RecordId("b.ics"), new RecordId("c.ics"));
        assertThat(((Listing.Changes) listing).gone()).containsExactly(new RecordId("a.ics"));
        assertThat(listing.next()).hasValue(DavLister.state("urn:3"));
        assertThat(server.seen)
                .extracting(TruncatedListTest::asked)
                .containsExactly("urn:0", "urn:1", "urn:2");
    }

    @Test
    void listWhoseLastPageDoesNotComeIsNone() {
        server.fault((seen, exchange) -> {
            if (asked(seen).isEmpty()) {
                TinyDav.multistatus(exchange, there("a.ics", "1") + cutAt("urn:1"));
            } else {
                TinyDav.plain(exchange, 503, "");
            }
            return true;
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("503");
    }

    @Test
    void tokenThatIsRefusedInTheMidstMeansAListingOfEverything() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.put("b.ics", event("b", "B"));
        server.fault((seen, exchange) -> {
            switch (asked(seen)) {
                case "urn:0" ->
                        TinyDav.multistatus(exchange, there("a.ics", "e1") + cutAt("urn:1"));
                case "urn:1" ->
                        TinyDav.plain(
                                exchange,
                                403,
                                "<d:error xmlns:d=\"DAV:\"><d:valid-sync-token/></d:error>");
                default -> {
                    return false;
                }
            }
            return true;
        });

        Listing listing = replica.list(Optional.of(DavLister.state("urn:0")));

        assertThat(((Listing.Complete) listing).records()).hasSize(2);
        assertThat(listing.next()).hasValue(DavLister.state("urn:2"));
    }

    /** Where two tokens follow each other in a circle, the second round shows it. */
    @Test
    void pagesInACircleAreAFault() {
        server.fault((seen, exchange) -> {
            String next = asked(seen).equals("urn:1") ? "urn:2" : "urn:1";
            TinyDav.multistatus(exchange, there("a.ics", "1") + cutAt(next));
            return true;
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("truncating");
        assertThat(server.seen).hasSize(3);
    }

    @Test
    void serverThatCannotTruncateIsListedByPropfind() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT")) {
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                TinyDav.plain(
                        exchange,
                        507,
                        "<d:error xmlns:d=\"DAV:\"><d:number-of-matches-within-limits/>"
                                + "</d:error>");
                return true;
            }
            return false;
        });

        Listing listing = replica.list(Optional.of(DavLister.state("urn:0")));

        assertThat(((Listing.Complete) listing).records()).hasSize(1);
        assertThat(server.seen)
                .extracting(TinyDav.Seen::method)
                .containsExactly("REPORT", "PROPFIND");
    }

    @Test
    void truncatedPropfindIsNoListing() {
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT")) {
                TinyDav.plain(exchange, 501, "");
            } else {
                TinyDav.multistatus(exchange, there("a.ics", "1") + cutAt("urn:1"));
            }
            return true;
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("all its members");
    }

    /** Each of these is what some server answers to a token that it does not know. */
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 410, 412, 500})
    void refusedTokenMeansOneMoreRequestForEverything(int status) throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (asked(seen).isEmpty()) {
                return false;
            }
            TinyDav.plain(exchange, status, "");
            return true;
        });

        Listing listing = replica.list(Optional.of(DavLister.state("urn:old")));

        assertThat(((Listing.Complete) listing).records()).hasSize(1);
        assertThat(listing.next()).hasValue(DavLister.state("urn:1"));
        assertThat(server.seen).hasSize(2);
    }

    @Test
    void changedCTagMeansAListingAndTheNextOne() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT")) {
                TinyDav.plain(exchange, 501, "");
                return true;
            }
            return false;
        });
        Listing first = replica.list(Optional.empty());
        server.put("b.ics", event("b", "B"));

        Listing second = replica.list(first.next());

        assertThat(((Listing.Complete) second).records()).hasSize(2);
        assertThat(second.next()).isNotEqualTo(first.next());
        assertThat(replica.requests()).isEqualTo(4);
    }
}
