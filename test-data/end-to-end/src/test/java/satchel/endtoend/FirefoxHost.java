package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.browser.Firefox;

/** A machine with Firefox, one profile of its own making, and our client. */
final class FirefoxHost {
    /** A folder's titles in order, what is in folders in brackets; of all roots with something. */
    private static final String TREE =
            """
            const show = n => (n.title || (n.typeCode == 3 ? "--" : "")) +
                (n.children ? "[" + n.children.map(show) + "]" : "");
            const tree = await PlacesUtils.promiseBookmarksTree();
            return tree.children.filter(n => n.children).map(show).join(" ");
            """;

    private static final String COHERENT =
            """
            const told = [];
            for (const task of [PlacesDBUtils.checkIntegrity, PlacesDBUtils.checkCoherence]) {
              told.push(...await task.call(PlacesDBUtils));
            }
            return told.join("\\n");
            """;

    final Path profile;
    private final Path home;
    private final SatchelClient client;

    FirefoxHost(Path home, Stage stage) throws Exception {
        this.home = home;
        Path firefox = home.resolve(".mozilla/firefox");
        this.profile = Files.createDirectories(firefox.resolve("x1y2.default-esr"));
        Files.writeString(
                firefox.resolve("profiles.ini"),
                "[Profile0]\nName=Mine\nIsRelative=1\nPath=x1y2.default-esr\n");
        this.client = new SatchelClient(stage.checkout, home);
        client.pair(stage.server.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");
        client.run("plugins", "install", "bookmarks").orFail("plugins install");
        does("await B.eraseEverything()");
    }

    Firefox browser() throws Exception {
        return Firefox.start(home, profile);
    }

    /** What the user does there, between a start of the browser and its end. */
    void does(String script) throws Exception {
        try (Firefox firefox = browser()) {
            firefox.ask(script + "; return ''");
        }
    }

    /** What it shows; and its own checks find nothing to mend. */
    String shows() throws Exception {
        try (Firefox firefox = browser()) {
            String checks = firefox.ask(COHERENT);
            if (!checks.contains("coherent") || checks.contains("> Unable")) {
                throw new AssertionError(checks);
            }
            return firefox.ask(TREE);
        }
    }

    String asked(String script) throws Exception {
        try (Firefox firefox = browser()) {
            return firefox.ask(script);
        }
    }

    Finished sync(String... more) {
        return client.command("sync", "--pim", "firefox", "--database", "Mine")
                .with("--to", BrowsersIT.COLLECTION, "--mode", "two-way")
                .with(more)
                .run();
    }

    Finished satchel(String... arguments) {
        return client.run(arguments);
    }

    Path places() {
        return profile.resolve("places.sqlite");
    }

    /** As a disk that fails leaves it. */
    void damage() throws IOException {
        byte[] bytes = Files.readAllBytes(places());
        java.util.Arrays.fill(bytes, 100, Math.min(bytes.length, 40_000), (byte) 7);
        Files.write(places(), bytes);
    }
}
