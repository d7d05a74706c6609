package satchel.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.browser.Chromium;

/** Another machine, with Chromium, a profile of its own making, and our client. */
final class ChromiumHost {
    /** As Firefox's, for the roots with something in them. */
    private static final String TREE =
            """
            (async () => {
              const show = n => n.title + (n.children ? '[' + n.children.map(show) + ']' : '');
              const [root] = await chrome.bookmarks.getTree();
              return root.children.filter(c => c.children.length).map(show).join(' ');
            })()
            """;

    private final Path home;
    private final Path userData;
    private final SatchelClient client;

    ChromiumHost(Path home, Stage stage) throws Exception {
        this.home = home;
        this.userData = Files.createDirectories(home.resolve(".config/chromium"));
        this.client = new SatchelClient(stage.checkout, home);
        client.pair(stage.server.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");
        client.run("plugins", "install", "bookmarks").orFail("plugins install");
        browser().close();
    }

    Chromium browser() throws Exception {
        return Chromium.start(home, userData);
    }

    /** What the user does there, between a start of the browser and its end. */
    void does(String script) throws Exception {
        try (Chromium chromium = browser()) {
            chromium.ask("(async () => {" + script + "; return 'done'})()");
        }
    }

    String shows() throws Exception {
        try (Chromium chromium = browser()) {
            return chromium.ask(TREE);
        }
    }

    Finished sync(String... more) {
        return client.command("sync", "--pim", "chromium")
                .with("--database", userData.resolve("Default").toString())
                .with("--to", BrowsersIT.COLLECTION, "--mode", "two-way")
                .with(more)
                .run();
    }

    Finished satchel(String... arguments) {
        return client.run(arguments);
    }

    Path bookmarks() {
        return userData.resolve("Default/Bookmarks");
    }
}
