package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.data.Kind;
import satchel.benchmark.server.Peers;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.ServerKind;
import satchel.sync.runtime.dav.DavAccount;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.generate.MixedCardGenerator;
import satchel.testdata.generate.Spread;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/** A CalDAV server that runs, one account on it, and how to stop it. */
record DavPlace(DavAccount account, Runnable stop) implements AutoCloseable {
    /** Our own. */
    static DavPlace satchel(Path folder) {
        Checkout checkout = Checkout.find();
        SatchelServer.user(checkout, folder, Stage.PASSWORD, "add", Stage.USER, "--password-stdin")
                .orFail("user add");
        SatchelServer server = SatchelServer.start(checkout, folder);
        return new DavPlace(
                new DavAccount(server.address(), Stage.USER, Stage.PASSWORD), server::close);
    }

    /** One of Debian's. */
    static DavPlace of(String name, Path folder) throws IOException {
        ServerKind kind = Peers.named(name).orElseThrow();
        assertThat(kind.missing()).as(name + " is missing: run this as root").isEmpty();
        RunningServer server =
                kind.start(Files.createDirectories(folder.resolve(name)), almostNothing());
        URI address = URI.create("http://127.0.0.1:" + server.site().port() + "/");
        return new DavPlace(new DavAccount(address, "alice", "secret"), server::close);
    }

    private static Holdings almostNothing() {
        GeneratedRecord one = new MixedCardGenerator(1).card(0);
        byte[] body = one.text().getBytes(StandardCharsets.UTF_8);
        HeldObject card = new HeldObject("p.vcf", one.uid(), body, false);
        return new Holdings(
                Holdings.events("big", 1, 1, Spread.TWO_YEARS),
                new HeldCollection(Kind.ADDRESS_BOOK, "people", List.of(card)),
                List.of(),
                Spread.TWO_YEARS.week(),
                "");
    }

    /** What another client does, which knows no conditions. */
    void send(String method, URI object, String body) {
        try {
            HttpURLConnection http = (HttpURLConnection) object.toURL().openConnection();
            http.setRequestMethod(method);
            String pair = account.user() + ":" + account.password();
            byte[] octets = pair.getBytes(StandardCharsets.UTF_8);
            http.setRequestProperty(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(octets));
            if (!body.isEmpty()) {
                http.setRequestProperty("Content-Type", "text/calendar; charset=utf-8");
                http.setDoOutput(true);
                http.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(http.getResponseCode()).as(method + " " + object).isBetween(200, 299);
            http.disconnect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
