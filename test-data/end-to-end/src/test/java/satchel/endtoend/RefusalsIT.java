package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.demo.PlainDav;
import satchel.testdata.harness.FaultProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.SatchelServer;
import satchel.testdata.harness.fault.Instead;
import satchel.testdata.harness.fault.Which;

/** What must not work does not, says why in one line, and leaves everything as it was. */
@Tag("long")
final class RefusalsIT {
    @TempDir static Path folder;
    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
        SatchelServer.user(
                        stage.checkout,
                        stage.data,
                        "another-password",
                        "add",
                        "alex",
                        "--password-stdin")
                .orFail("user add");
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void aWrongPasswordDoesNotPair() {
        SatchelClient fresh = new SatchelClient(stage.checkout, folder.resolve("wrong-password"));

        Finished finished = fresh.pair(stage.server.address().toString(), Stage.USER, "wrong");

        OneLine.refused(finished, 4);
        assertThat(fresh.run("pairs").out()).doesNotContain(Stage.USER);
    }

    @Test
    void aServerThatIsOursKeepsTheAccountsPasswordOffThisMachine() throws IOException {
        SatchelClient fresh = new SatchelClient(stage.checkout, folder.resolve("own-password"));

        fresh.pair(stage.server.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");

        assertThat(fresh.home().resolve("satchel/accounts.json"))
                .content()
                .contains(Stage.USER)
                .doesNotContain(Stage.PASSWORD);
        assertThat(
                        SatchelServer.user(
                                        stage.checkout,
                                        stage.data,
                                        "",
                                        "app-password",
                                        "list",
                                        Stage.USER)
                                .out())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://127.0.0.1:1/      | 4 | cannot reach http://127.0.0.1:1/: connection refused",
                "http://no-such.invalid/  | 4 | cannot reach http://no-such.invalid/: there is no such host",
                "http://                  | 2 | 'http://' is not the address of a server",
                "http://a b/              | 2 | 'http://a b/' is not the address of a server",
                "no-such.invalid          | 4 | https://no-such.invalid/.well-known/caldav: there is no such host",
                "a b                      | 4 | 'a b' is no address, no host name and no e-mail address",
            })
    void whereNoServerAnswersIsSaidInWords(String address, int exit, String says) {
        SatchelClient fresh = new SatchelClient(stage.checkout, folder.resolve("nobody-there"));

        assertThat(OneLine.refused(fresh.pair(address, Stage.USER, "any"), exit)).contains(says);
        assertThat(fresh.home().resolve("satchel/accounts.json")).doesNotExist();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        try (SelfSigned server = SelfSigned.start(folder)) {
            SatchelClient fresh = new SatchelClient(stage.checkout, folder.resolve("self-signed"));
            String address = server.address().toString();

            assertThat(OneLine.refused(fresh.pair(address, Stage.USER, "any"), 4))
                    .endsWith("its TLS certificate is not trusted here");
            assertThat(
                            OneLine.refused(
                                    fresh.run("plugins", "install", "files", "--from", address), 4))
                    .endsWith("its TLS certificate is not trusted here");
            assertThat(OneLine.refused(syncWith(fresh, address), 4))
                    .endsWith("its TLS certificate is not trusted here");
        }
    }

    /** As if paired with it while it was trusted. */
    private static Finished syncWith(SatchelClient client, String address) throws IOException {
        Files.writeString(
                Files.createDirectories(client.home().resolve("satchel")).resolve("accounts.json"),
                """
                {"accounts": [{"server": "%s", "user": "robin", "password": "any"}]}
                """
                        .formatted(address));
        client.run("plugins", "install", "files", "--from", stage.checkout.catalogue().toString())
                .orFail("plugins install");
        return sync(client, Generated.in(stage.pim("untrusted"), 8, 3), "calendars/untrusted");
    }

    @Test
    void aSyncWithNothingListeningSaysSoAndThatNothingWasWritten() throws IOException {
        Generated pim = Generated.in(stage.pim("unplugged"), 8, 3);
        SatchelClient client = new SatchelClient(stage.checkout, folder.resolve("unplugged"));
        try (FaultProxy proxy = FaultProxy.before(stage.server.address())) {
            client.pair(proxy.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");
            client.run("plugins", "install", "files").orFail("plugins install");
            sync(client, pim, "calendars/unplugged").orFail("first sync");
        }

        Finished finished = sync(client, pim, "calendars/unplugged");

        assertThat(OneLine.refused(finished, 4)).endsWith(": connection refused");
        assertThat(finished.out().lines().toList().getLast())
                .isEqualTo("failed; nothing was written");
        Finished list = client.run("plugins", "list");
        assertThat(OneLine.refused(list, 4)).endsWith(": connection refused");
        assertThat(list.out()).contains("files", "installed");
    }

    @Test
    void aWebPageIsSaidToBeNoCatalogue() throws IOException {
        try (FaultProxy proxy = FaultProxy.before(stage.server.address())) {
            proxy.set(Instead.loginPage(Which.of("GET")));
            SatchelClient fresh = new SatchelClient(stage.checkout, folder.resolve("portal"));

            Finished finished =
                    fresh.run("plugins", "install", "files", "--from", proxy.address().toString());

            assertThat(OneLine.refused(finished, 4)).endsWith("this is no catalogue");
        }
    }

    @ParameterizedTest
    @CsvSource({"alex", "nobody"})
    void anotherUserAndAnUnknownOneLookTheSame(String other) {
        HttpResponse<String> response =
                stage.dav.send(
                        "PROPFIND",
                        "/dav/users/" + other + "/calendars/",
                        BodyPublishers.noBody(),
                        Map.of("Depth", "1"));

        assertThat(response.statusCode()).isIn(403, 404);
        assertThat(response.body().replace(other, "")).isEqualTo(nobodysAnswer());
    }

    private static String nobodysAnswer() {
        return stage.dav
                .send(
                        "PROPFIND",
                        "/dav/users/nobody/calendars/",
                        BodyPublishers.noBody(),
                        Map.of("Depth", "1"))
                .body()
                .replace("nobody", "");
    }

    @ParameterizedTest
    @CsvSource({
        "BEGIN:VCALENDAR and no end, valid-calendar-data",
        "no calendar at all,         valid-calendar-data",
    })
    void aMalformedCalendarIsNotStored(String body, String precondition) {
        stage.dav.send("MKCALENDAR", "calendars/strict/", BodyPublishers.noBody(), Map.of());

        HttpResponse<String> response =
                stage.dav.send(
                        "PUT",
                        "calendars/strict/bad.ics",
                        BodyPublishers.ofString(body),
                        Map.of("Content-Type", "text/calendar"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains(precondition);
        assertThat(stage.dav.list("calendars/strict/")).isEmpty();
    }

    @Test
    void aPimPathThatDoesNotExistIsNamed() {
        Finished finished = stage.sync(folder.resolve("not/there"), "calendars/none", "two-way");

        OneLine.refused(finished, 4);
        assertThat(finished.err()).contains("not/there");
    }

    @Test
    void anEmptiedPimFolderIsRefusedUntilConsentIsGiven() throws IOException {
        Generated pim = Generated.in(stage.pim("emptied"), 5, 12);
        stage.sync(pim.folder(), "calendars/emptied", "two-way").orFail("first sync");
        for (int n = 0; n < 12; n++) {
            Files.delete(pim.file(n));
        }

        Finished refused = stage.sync(pim.folder(), "calendars/emptied", "two-way");

        assertThat(refused.exit()).as(refused.out() + refused.err()).isEqualTo(3);
        assertThat(refused.out()).endsWith("not done; nothing was written\n");
        assertThat(stage.dav.list("calendars/emptied/")).hasSize(12);
        String hash = refused.err().replaceFirst("(?s).*--consent ([0-9a-f]+).*", "$1").strip();
        stage.sync(pim.folder(), "calendars/emptied", "two-way", "--consent", hash)
                .orFail("consent");
        assertThat(stage.dav.list("calendars/emptied/")).isEmpty();
    }

    @Test
    void aTamperedPlugInIsNotInstalled() throws IOException {
        Path catalogue = copyOfCatalogue("tampered-bundle");
        Path jar;
        try (var jars = Files.list(catalogue.resolve("plugins"))) {
            jar = jars.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);

        assertNotInstalled(catalogue, "tampered-bundle");
    }

    @Test
    void aTamperedCatalogueIsNotBelieved() throws IOException {
        Path catalogue = copyOfCatalogue("tampered-catalogue");
        Path index = catalogue.resolve("catalogue.json");
        Files.writeString(index, Files.readString(index).replace("\"serial\":", "\"serial\": 9"));

        assertNotInstalled(catalogue, "tampered-catalogue");
    }

    @Test
    void anotherUsersObjectsCannotBeFetchedByName() {
        stage.dav.send("MKCALENDAR", "calendars/private/", BodyPublishers.noBody(), Map.of());
        stage.dav.put("calendars/private/secret.ics", Generated.edited(eventBody(), "secret"));
        try (PlainDav alex = new PlainDav(stage.server.address(), "alex", "another-password")) {
            HttpResponse<String> response =
                    alex.send(
                            "GET",
                            "/dav/users/" + Stage.USER + "/calendars/private/secret.ics",
                            BodyPublishers.noBody(),
                            Map.of());
            assertThat(response.statusCode()).isIn(403, 404);
            assertThat(response.body()).doesNotContain("secret\r\n");
        }
    }

    private static String eventBody() {
        return new satchel.testdata.generate.EventGenerator(9).event(0).text();
    }

    private static void assertNotInstalled(Path catalogue, String home) {
        SatchelClient fresh = new SatchelClient(stage.checkout, folder.resolve(home + "-client"));
        OneLine.refused(
                fresh.run("plugins", "install", "files", "--from", catalogue.toString()), 4);
        assertThat(fresh.run("pims").out()).doesNotContain("files");
    }

    private static Finished sync(SatchelClient client, Generated pim, String collection) {
        return client.run(
                "sync",
                "--pim",
                "files",
                "--database",
                pim.folder().toString(),
                "--to",
                collection,
                "--mode",
                "two-way");
    }

    private static Path copyOfCatalogue(String name) throws IOException {
        Path from = stage.checkout.catalogue();
        Path to = folder.resolve(name);
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path dir, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(dir)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(file, to.resolve(from.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return to;
    }
}
