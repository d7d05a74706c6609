package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.demo.Browser;
import satchel.testdata.harness.SatchelClient;

/** The client as the pages hand it out, unpacked and run. */
@Tag("long")
final class DownloadIT {
    private static final List<String> WINDOW = List.of("swt", "jface", "client-shell");
    @TempDir static Path folder;
    private static Stage stage;
    private static Path zip;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
        try (Browser browser = new Browser(stage.server.address())) {
            browser.submit(
                    Browser.form(browser.open("/"), "Sign in"),
                    Map.of("user", Stage.USER, "password", Stage.PASSWORD));
            Document page = browser.submit(forFiles(browser.open("/plug-ins")), Map.of());
            String link = page.select("a[href^=/download/]").attr("href");
            zip = browser.download(link, folder.resolve("client.zip"));
        }
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void theDownloadedClientInstallsThePlugInItCameWithAndSyncs() throws IOException {
        SatchelClient client = unpacked("whole");
        assertThat(client.run("plugins", "list").orFail("list").out()).doesNotContain("files");
        Path catalogue = client.program().resolve("catalogue");
        client.run("plugins", "install", "files", "--from", catalogue.toString()).orFail("install");
        assertThat(client.run("plugins", "list").orFail("list").out())
                .contains("files", "installed");

        assertThat(syncedRecords(client, "downloaded")).hasSize(4);
    }

    @Test
    void aClientWithoutTheWindowsPartsSyncsAndSaysThatItHasNoWindow() throws IOException {
        SatchelClient client = unpacked("small");
        try (Stream<Path> bundles = Files.list(client.program().resolve("bundles"))) {
            for (Path bundle : bundles.filter(DownloadIT::isOfTheWindow).toList()) {
                Files.delete(bundle);
            }
        }
        Path catalogue = client.program().resolve("catalogue");
        client.run("plugins", "install", "files", "--from", catalogue.toString()).orFail("install");

        assertThat(syncedRecords(client, "windowless")).hasSize(4);
        assertThat(OneLine.refused(client.run("gui"), 4)).contains("this client has no window");
    }

    private static List<String> syncedRecords(SatchelClient client, String name)
            throws IOException {
        client.pair(stage.server.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");
        Generated pim = Generated.in(stage.pim(name), 17, 4);
        client.run(
                        "sync",
                        "--pim",
                        "files",
                        "--database",
                        pim.folder().toString(),
                        "--to",
                        "calendars/" + name,
                        "--mode",
                        "merge")
                .orFail("sync");
        return stage.dav.list("calendars/" + name + "/");
    }

    private static FormElement forFiles(Document page) {
        return page.select("form:has([name=pim][value=files])").stream()
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no way to the plug-in: " + page.text()));
    }

    private static boolean isOfTheWindow(Path bundle) {
        String name = String.valueOf(bundle.getFileName());
        return WINDOW.stream().anyMatch(name::contains);
    }

    /** With the permissions that are in the zip, as an unpacking program sets them. */
    private static SatchelClient unpacked(String name) throws IOException {
        Path to = folder.resolve(name);
        try (FileSystem inside =
                        FileSystems.newFileSystem(
                                zip, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(file.toString().substring(1));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
            }
        }
        return new SatchelClient(to.resolve("satchel"), folder.resolve(name + "-home"));
    }
}
