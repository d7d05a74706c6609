package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.DesktopKeyring;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;

/** The client as a process, with GNOME's keyring, with a locked one, and with none. */
@Tag("programs")
final class KeyringIT {
    private static final Map<String, String> NO_BUS =
            Map.of("DBUS_SESSION_BUS_ADDRESS", "disabled:", "XDG_RUNTIME_DIR", "");

    @TempDir static Path folder;
    private static Stage stage;
    private static DesktopKeyring desktop;
    private static Path pim;

    @BeforeAll
    static void start() throws IOException {
        stage = new Stage(folder.resolve("stage"));
        desktop = DesktopKeyring.start(folder.resolve("desktop"));
        pim = Generated.in(stage.pim("keyring"), 8, 3).folder();
    }

    @AfterAll
    static void stop() {
        desktop.close();
        stage.close();
    }

    @Test
    void theKeyringHoldsThePasswordAndTheStateFolderDoesNot() throws IOException {
        SatchelClient client = client("in-the-keyring");

        pair(client, desktop.environment()).orFail("pair");
        String password = desktop.lookup("server", server(), "user", Stage.USER).out();

        assertThat(password).hasSizeGreaterThan(15);
        assertThat(everythingIn(client.home())).doesNotContain(password);
        sync(client, desktop.environment(), "calendars/keyring").orFail("sync");
        assertThat(everythingIn(client.home())).doesNotContain(password);
    }

    @Test
    void aLockedKeyringIsOneLineAndStatusFourAndNothingIsWritten() throws IOException {
        SatchelClient client = client("locked");
        pair(client, desktop.environment()).orFail("pair");
        desktop.lock();
        try {
            Finished finished = sync(client, desktop.environment(), "calendars/locked");

            assertThat(OneLine.refused(finished, 4)).contains("keyring is locked", "unlock it");
            assertThat(OneLine.refused(pair(client, desktop.environment()), 4))
                    .contains("keyring is locked");
            assertThat(
                            stage.dav
                                    .send(
                                            "PROPFIND",
                                            "calendars/locked/",
                                            BodyPublishers.noBody(),
                                            Map.of("Depth", "0"))
                                    .statusCode())
                    .isEqualTo(404);
        } finally {
            desktop.restart();
        }
        sync(client, desktop.environment(), "calendars/locked").orFail("sync");
    }

    @Test
    void whereNoKeyringIsThePasswordIsSealedInAFile() throws IOException {
        SatchelClient client = client("without");

        pair(client, NO_BUS).orFail("pair");
        sync(client, NO_BUS, "calendars/without").orFail("sync");

        assertThat(client.home().resolve("satchel/accounts.json")).content().contains("file");
        assertThat(client.home().resolve("satchel/secrets.json")).content().contains("sealed");
    }

    @Test
    void aKeyringThatCannotBeReachedIsSaidWithTheWayOut() throws IOException {
        SatchelClient client = client("out-of-reach");
        pair(client, desktop.environment()).orFail("pair");

        assertThat(OneLine.refused(sync(client, NO_BUS, "calendars/out-of-reach"), 4))
                .contains("cannot be reached from here", "SATCHEL_SECRETS=file");
    }

    @Test
    void aPasswordOfAnOlderVersionMovesIntoTheKeyringAndWorksThroughout() throws IOException {
        SatchelClient client = client("older");
        Path accounts = client.home().resolve("satchel/accounts.json");
        Files.createDirectories(accounts.getParent());
        Files.writeString(
                accounts,
                """
                {"accounts": [{"server": "%s", "user": "robin", "password": "%s"}]}
                """
                        .formatted(server(), Stage.PASSWORD));

        desktop.lock();
        try {
            sync(client, desktop.environment(), "calendars/older").orFail("sync while locked");
            assertThat(accounts).content().contains(Stage.PASSWORD);
        } finally {
            desktop.restart();
        }
        sync(client, desktop.environment(), "calendars/older").orFail("sync");

        assertThat(accounts).content().doesNotContain(Stage.PASSWORD);
        assertThat(desktop.lookup("server", server(), "user", Stage.USER).out())
                .isEqualTo(Stage.PASSWORD);
        sync(client, desktop.environment(), "calendars/older").orFail("sync from the keyring");
    }

    private static SatchelClient client(String name) throws IOException {
        SatchelClient client = new SatchelClient(stage.checkout, folder.resolve(name));
        client.run("plugins", "install", "files", "--from", catalogue()).orFail("plugins install");
        return client;
    }

    private static String catalogue() {
        return stage.checkout.catalogue().toString();
    }

    private static String server() {
        return stage.server.address().toString();
    }

    private static Finished pair(SatchelClient client, Map<String, String> environment) {
        return in(
                        environment,
                        client.command(
                                "pair", server(), "--username", Stage.USER, "--password-stdin"))
                .run(Stage.PASSWORD + "\n");
    }

    private static Finished sync(
            SatchelClient client, Map<String, String> environment, String collection) {
        return in(environment, client.command(Stage.syncArguments(pim, collection, "two-way")))
                .run();
    }

    private static Program in(Map<String, String> environment, Program program) {
        program.environment("SATCHEL_SECRETS", "");
        environment.forEach(program::environment);
        return program;
    }

    private static String everythingIn(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return String.join(
                    "\n", files.filter(Files::isRegularFile).map(KeyringIT::text).toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
