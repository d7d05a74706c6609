package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.runtime.dav.dns.JndiServiceRecords;
import satchel.sync.runtime.dav.dns.TinyDns;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/** From a host name or an e-mail address to a server (RFC 6764), over a DNS of this machine. */
final class ServerFinderTest {
    private final TinyDns dns = new TinyDns();
    private final TinyDav server = new TinyDav();
    private final List<String> visited = Collections.synchronizedList(new ArrayList<>());
    private final ServerFinder finder =
            new ServerFinder(
                    new JndiServiceRecords(dns.address()),
                    new AllHostsHere(SardineTransport.withoutPassword()));

    /** Every host of the world is the server of this test, which has no TLS. */
    private final class AllHostsHere implements DavTransport {
        private final DavTransport transport;

        AllHostsHere(DavTransport transport) {
            this.transport = transport;
        }

        @Override
        public <T> T send(DavRequest request, AnswerReader<T> reader)
                throws IOException, ReplicaException {
            URI wanted = request.uri();
            visited.add(wanted.toString());
            assertThat(wanted.getScheme()).isEqualTo("https");
            return transport.send(
                    request.at(server.collection().resolve(wanted.getRawPath())),
                    answer ->
                            reader.read(
                                    new DavAnswer(
                                            wanted,
                                            answer.status(),
                                            answer.headers(),
                                            answer.body())));
        }

        @Override
        public long requests() {
            return transport.requests();
        }

        @Override
        public void close() {
            transport.close();
        }
    }

    @AfterEach
    void stop() {
        finder.close();
        server.close();
        dns.close();
    }

    /** A password is wanted at that path, everything else is not there. */
    private void serviceAt(String path) {
        server.fault((seen, exchange) -> {
            TinyDav.plain(exchange, seen.path().equals(path) ? 401 : 404, "");
            return true;
        });
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        TinyDav.plain(exchange, 301, "");
    }

    @Test
    void hostNameIsLookedUpInTheDns() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 1, 443, "dav.example.org")
                .text("_caldavs._tcp.example.org", "path=/dav/");
        serviceAt("/dav/");

        assertThat(finder.find("example.org"))
                .isEqualTo(
                        new FoundServer(
                                URI.create("https://dav.example.org/dav/"), List.of(), true));
    }

    @Test
    void mailAddressNamesDomainAndUser() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 1, 8443, "dav.example.org");
        serviceAt("/.well-known/caldav");

        FoundServer found = finder.find("mailto:Ada@Example.org");

        assertThat(found.server())
                .isEqualTo(URI.create("https://dav.example.org:8443/.well-known/caldav"));
        assertThat(found.users()).containsExactly("Ada@Example.org", "Ada");
    }

    /** RFC 6764 section 8: only the DNS says so, and that can be forged. */
    @Test
    void serverOfAnotherDomainIsForTheUserToConfirm() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 1, 443, "dav.host.example.net");
        serviceAt("/.well-known/caldav");

        assertThat(finder.find("example.org").ofTheDomain()).isFalse();
    }

    @Test
    void nameThatMerelyEndsLikeTheDomainIsAnotherOne() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 1, 443, "dav.notexample.org");
        serviceAt("/.well-known/caldav");

        assertThat(finder.find("example.org").ofTheDomain()).isFalse();
    }

    @Test
    void domainThatNamesNothingIsAskedAtItsWellKnownAddress() throws Exception {
        server.fault((seen, exchange) -> {
            if (seen.path().equals("/.well-known/caldav")) {
                redirect(exchange, "/remote.php/dav/");
            } else {
                TinyDav.plain(exchange, 401, "");
            }
            return true;
        });

        assertThat(finder.find("example.org").server())
                .isEqualTo(URI.create("https://example.org/remote.php/dav/"));
        assertThat(dns.asked).startsWith("_caldavs._tcp.example.org");
    }

    @Test
    void serverOfCardsAloneIsFoundToo() throws Exception {
        serviceAt("/.well-known/carddav");

        assertThat(finder.find("example.org").server().getPath()).isEqualTo("/.well-known/carddav");
    }

    @Test
    void nextServerIsTriedWhereTheFirstHasNothing() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 1, 443, "old.example.org")
                .service("_caldavs._tcp.example.org", 1, 1, 443, "new.example.org");
        server.fault((seen, exchange) -> {
            boolean old = visited.getLast().contains("old.example.org");
            TinyDav.plain(exchange, old ? 404 : 401, "");
            return true;
        });

        assertThat(finder.find("example.org").server().getHost()).isEqualTo("new.example.org");
    }

    @Test
    void redirectToWhatTheDnsNamesIsFollowed() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 1, 443, "a.example.net")
                .service("_caldavs._tcp.example.org", 1, 1, 443, "b.example.net");
        server.fault((seen, exchange) -> {
            if (seen.path().equals("/.well-known/caldav")) {
                redirect(exchange, "https://b.example.net/dav/");
            } else {
                TinyDav.plain(exchange, 401, "");
            }
            return true;
        });

        assertThat(finder.find("example.org").server())
                .isEqualTo(URI.create("https://b.example.net/dav/"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example.net/dav/, another server",
        "http://example.org/dav/,            no TLS",
        "//elsewhere.example.net/,           another server"
    })
    void otherRedirectsAreRefusedAndSayWhy(String location, String why) {
        server.fault((seen, exchange) -> {
            redirect(exchange, location);
            return true;
        });

        assertThatThrownBy(() -> finder.find("example.org"))
                .isInstanceOfSatisfying(
                        ReplicaException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED))
                .hasMessageContaining(why);
        assertThat(visited).allMatch(one -> one.startsWith("https://example.org/"));
    }

    @Test
    void redirectsWithoutEndEnd() {
        server.fault((seen, exchange) -> {
            redirect(exchange, "/again/");
            return true;
        });

        assertThatThrownBy(() -> finder.find("example.org"))
                .hasMessageContaining("redirects without end");
        assertThat(visited).hasSizeLessThan(15);
    }

    @Test
    void serviceWithoutTlsIsRefused() {
        dns.service("_caldav._tcp.example.org", 0, 1, 80, "dav.example.org");

        assertThatThrownBy(() -> finder.find("example.org"))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("without TLS");
        assertThat(visited).isEmpty();
    }

    @Test
    void domainWithoutAnythingIsToldSo() {
        server.fault((seen, exchange) -> {
            TinyDav.plain(exchange, 404, "");
            return true;
        });

        assertThatThrownBy(() -> finder.find("example.org"))
                .isInstanceOfSatisfying(
                        ReplicaException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageContaining("give the server's address");
    }

    @Test
    void domainThatSaysThatItHasNoneIsNotAskedFurther() {
        dns.service("_caldavs._tcp.example.org", 0, 0, 0, ".")
                .service("_carddavs._tcp.example.org", 0, 0, 0, ".");

        assertThatThrownBy(() -> finder.find("example.org")).isInstanceOf(ReplicaException.class);
        assertThat(visited).isEmpty();
    }

    @Test
    void noPasswordIsSentWhileLooking() throws Exception {
        serviceAt("/.well-known/caldav");

        finder.find("ada@example.org");

        assertThat(server.seen)
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/dav/", "http://127.0.0.1:8080", "example.org:8443"})
    void addressIsBelievedAndNobodyIsAsked(String typed) throws Exception {
        FoundServer found = finder.find(typed);

        assertThat(found.server().toString()).endsWith(typed);
        assertThat(dns.asked).isEmpty();
        assertThat(visited).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "ada@",
                "@example.org",
                "https://",
                "ada@exa_mple!",
                "x@y@z",
                "https://ada:secret@example.org/"
            })
    void whatIsNothingOfTheKindIsToldSo(String typed) {
        assertThatThrownBy(() -> finder.find(typed))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("no e-mail address");
    }

    @Test
    void nameInAnyScriptIsAskedForInItsAsciiForm() throws Exception {
        dns.service("_caldavs._tcp.xn--bcher-kva.example", 0, 1, 443, "dav.xn--bcher-kva.example");
        serviceAt("/.well-known/caldav");

        assertThat(finder.find("ada@bücher.example").server().getHost())
                .isEqualTo("dav.xn--bcher-kva.example");
    }
}
