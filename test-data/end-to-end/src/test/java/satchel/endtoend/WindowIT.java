package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.account.AccountStore;
import satchel.client.account.SignIn;
import satchel.client.pair.PairStore;
import satchel.client.secret.Vault;
import satchel.client.secret.file.EncryptedFile;
import satchel.client.secret.file.SecretKeyFile;
import satchel.client.shell.window.MainWindow;
import satchel.client.shell.work.ClientDesk;
import satchel.client.state.StateFolder;
import satchel.client.sync.Connectors;
import satchel.client.sync.EngineJobs;
import satchel.demo.PlainDav;
import satchel.pim.files.FilesConnector;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;
import satchel.testdata.harness.Xvfb;

/** The real window over the real engine, on a display, against a server process. */
@Tag("programs")
final class WindowIT {
    private static final int RECORDS = 12;
    private static final String NOTHING = "Both sides are as agreed: nothing to do.";
    private static Xvfb xvfb;
    private static Display display;
    private static SatchelServer server;
    private static PlainDav dav;
    @TempDir static Path shared;
    @TempDir Path folder;
    private Generated pim;
    private MainWindow window;
    private WindowHand hand;

    @BeforeAll
    static void start() {
        Checkout checkout = Checkout.find();
        Path data = shared.resolve("server");
        SatchelServer.user(checkout, data, Stage.PASSWORD, "add", Stage.USER, "--password-stdin")
                .orFail("user add");
        server = SatchelServer.start(checkout, data);
        dav = new PlainDav(server.address(), Stage.USER, Stage.PASSWORD);
        xvfb = Xvfb.start();
        display = new Display();
    }

    @AfterAll
    static void stop() {
        display.dispose();
        xvfb.close();
        dav.close();
        server.close();
    }

    /** Never in the keyring of whoever runs the tests. */
    private static Vault inFile(StateFolder state) {
        SecretKeyFile key =
                SecretKeyFile.of(Map.of("SATCHEL_HOME", state.path().toString()), "/nowhere");
        return new Vault(Map.of(), Optional::empty, new EncryptedFile(state, key));
    }

    @BeforeEach
    void openWindow() throws IOException {
        pim = Generated.in(Files.createDirectories(folder.resolve("pim")), 7, RECORDS);
        StateFolder state = new StateFolder(Files.createDirectories(folder.resolve("client")));
        AccountStore accounts = new AccountStore(state, inFile(state));
        accounts.save(new SignIn(server.address(), Stage.USER, Stage.PASSWORD));
        PairStore pairs = new PairStore(state);
        Connectors connectors = new Connectors(List.of(new FilesConnector()));
        EngineJobs jobs = new EngineJobs(state, accounts, pairs, connectors);
        window = new MainWindow(new ClientDesk(connectors, pairs, jobs));
        window.open();
        hand = new WindowHand(display, window.getShell());
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void aPreviewedSyncReachesTheServerAndTheNextHasNothingToDo() {
        fillIn("calendars/window");
        hand.press("preview");
        hand.waitUntil("a plan", () -> hand.text("report").equals(RECORDS + " steps planned."));
        assertThat(hand.plan()).hasSize(RECORDS).allMatch(row -> row.startsWith("create | server"));
        assertThat(dav.list("calendars/window/")).isEmpty();

        sync();
        assertThat(hand.text("report")).contains("Server: created " + RECORDS + ",");
        assertThat(hand.progressIsFull()).isTrue();
        assertThat(hand.pairs()).containsExactly(pim.folder() + " → calendars/window");
        assertThat(summariesOnServer("calendars/window/")).isEqualTo(summariesInPim());

        hand.press("preview");
        hand.waitUntil("an empty plan", () -> hand.text("report").equals(NOTHING));
        assertThat(hand.plan()).isEmpty();
        sync();
        assertThat(hand.text("report"))
                .isEqualTo(
                        "Done. Server: created 0, updated 0, deleted 0."
                                + " PIM: created 0, updated 0, deleted 0.");
    }

    @Test
    void aMassDeleteAsksFirstAndRefusedChangesNothing() throws IOException {
        fillIn("calendars/guarded");
        sync();
        List<String> before = summariesOnServer("calendars/guarded/");
        for (int n = 1; n < RECORDS; n++) {
            Files.delete(pim.file(n));
        }

        String question = hand.answerAfter("sync", "Cancel");

        hand.waitUntil("a window that can be used again", hand::idle);
        assertThat(question).contains(String.valueOf(RECORDS - 1));
        assertThat(hand.plan())
                .hasSize(RECORDS - 1)
                .allMatch(row -> row.startsWith("delete | server"));
        assertThat(summariesOnServer("calendars/guarded/")).isEqualTo(before);
        try (var files = Files.list(pim.folder())) {
            assertThat(files).containsExactly(pim.file(0));
        }
    }

    @Test
    void aMassDeleteConsentedToIsDone() throws IOException {
        fillIn("calendars/consented");
        sync();
        for (int n = 1; n < RECORDS; n++) {
            Files.delete(pim.file(n));
        }

        hand.answerAfter("sync", "OK");
        hand.waitUntil("the report", () -> hand.text("report").startsWith("Done."));

        assertThat(summariesOnServer("calendars/consented/")).isEqualTo(summariesInPim());
    }

    private void fillIn(String collection) {
        hand.pick("pim", "files");
        hand.type("database", pim.folder().toString());
        hand.type("collection", collection);
        hand.choose("mode.TWO_WAY");
    }

    private void sync() {
        hand.press("sync");
        hand.waitUntil("the report", () -> hand.text("report").startsWith("Done."));
        hand.waitUntil("the saved pair", () -> !hand.pairs().isEmpty());
    }

    private List<String> summariesInPim() {
        try (var files = Files.list(pim.folder())) {
            return files.map(WindowIT::read).map(WindowIT::summary).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> summariesOnServer(String collection) {
        return dav.list(collection).stream()
                .map(name -> summary(dav.get(collection + name)))
                .sorted()
                .toList();
    }

    private static String summary(String body) {
        return body.lines()
                .filter(line -> line.startsWith("UID:") || line.startsWith("SUMMARY:"))
                .sorted()
                .toList()
                .toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
