package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRevision;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.testdata.harness.browser.Chromium;

/** With the browser itself: what it makes of what was written, and the other way round. */
@Tag("programs")
final class ChromiumBrowserTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid LINE = Uid.hashed("line");
    private static final Uid FOLDER = Uid.hashed("folder");

    /** Titles in order, and what is in folders, as the browser's own interface tells. */
    private static final String TREE =
            """
            (async () => {
              const show = n => n.title + (n.children ? '[' + n.children.map(show) + ']' : '');
              const [root] = await chrome.bookmarks.getTree();
              return root.children.filter(c => c.children.length).map(show).join(' ');
            })()
            """;

    /** Nothing but that the file is written. */
    private static final String MAKE_ANEW =
            "chrome.bookmarks.create({parentId:'1',title:'T',url:'https://t.example/'})"
                    + ".then(b => chrome.bookmarks.remove(b.id)).then(() => 'done')";

    @TempDir Path home;
    private Path userData = Path.of("");

    @BeforeEach
    void profileMadeByTheBrowser() throws Exception {
        userData = home.resolve(".config/chromium");
        Files.createDirectories(userData);
        browser().close();
    }

    private Chromium browser() throws Exception {
        return Chromium.start(home, userData);
    }

    private Bench open() throws PimException {
        ChromiumConnector connector = new ChromiumConnector(home, Map.of());
        String where = connector.databases().getFirst().database().where();
        return new Bench(connector.open(where, Kind.BOOKMARKS));
    }

    @Test
    void theBrowserShowsWhatWasWrittenAndLeavesItAsItIs() throws Exception {
        Map<PimId, PimRevision> written;
        try (Bench bench = open()) {
            bench.database().begin();
            bench.write(
                    Bench.create(B, Texts.link(B, FOLDER, "Zwei ü", "https://example.org", more())),
                    Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "Ordner", B, LINE, A)),
                    Bench.create(LINE, Texts.separator(LINE, FOLDER)),
                    Bench.create(A, Texts.link(A, FOLDER, "Eins", "CREATED:20200101T000000Z")),
                    Bench.create(
                            Uid.hashed("m"), Texts.link(Uid.hashed("m"), Root.MENU.uid(), "M")),
                    Bench.create(
                            Uid.hashed("p"), Texts.link(Uid.hashed("p"), Root.MOBILE.uid(), "P")));
            written = new HashMap<>(bench.revisions());
        }
        try (Chromium browser = browser()) {
            assertThat(browser.ask(TREE))
                    .isEqualTo(
                            "Bookmarks bar[Ordner[Zwei ü,──────────,Eins]]"
                                    + " Other bookmarks[Bookmarks menu[M]] Mobile bookmarks[P]");
            // It writes the file anew, in its own words.
            browser.ask(MAKE_ANEW);
        }
        try (Bench bench = open()) {
            assertThat(bench.revisions()).isEqualTo(written);
            assertThat(bench.value(B, "URL")).isEqualTo("https://example.org/");
            assertThat(bench.value(A, "CREATED")).isEqualTo("20200101T000000Z");
        }
    }

    private static String[] more() {
        return new String[] {"TAG:only on the server"};
    }

    @Test
    void whatIsDoneInTheBrowserIsReadAndChangedAndReadBack() throws Exception {
        try (Chromium browser = browser()) {
            browser.ask(
                    """
                    (async () => {
                      const f = await chrome.bookmarks.create({parentId: '1', title: 'F'});
                      for (const n of ['1', '2', '3']) {
                        await chrome.bookmarks.create(
                            {parentId: f.id, title: n, url: 'https://' + n + '.example/'});
                      }
                      return f.id;
                    })()
                    """);
        }
        try (Bench bench = open()) {
            Uid folder = new Uid(bench.value(BAR, "CHILDREN"));
            assertThat(bench.value(folder, "TITLE")).isEqualTo("F");
            String[] names = bench.value(folder, "CHILDREN").split(",");
            assertThat(names).hasSize(3);
            Uid one = new Uid(names[0]);
            Uid two = new Uid(names[1]);
            Uid three = new Uid(names[2]);
            assertThat(bench.value(three, "URL")).isEqualTo("https://3.example/");
            bench.write(
                    bench.replace(folder, Texts.folder(folder, BAR, "G", three, one)),
                    bench.replace(two, Texts.link(two, Root.UNFILED.uid(), "zwei")),
                    bench.remove(one));
        }
        try (Chromium browser = browser()) {
            assertThat(browser.ask(TREE)).isEqualTo("Bookmarks bar[G[3]] Other bookmarks[zwei]");
        }
    }

    @Test
    void whileItRunsNothingIsWritten() throws Exception {
        try (Chromium _ = browser();
                Bench bench = open()) {
            assertThat(bench.revisions()).hasSize(4);
            assertThatThrownBy(bench.database()::begin)
                    .isInstanceOf(PimException.class)
                    .hasMessageContaining("Chromium is running");
            assertThatThrownBy(() -> bench.apply(Bench.create(A, Texts.link(A, BAR, "A"))))
                    .isInstanceOf(PimException.class);
        }
        try (Bench bench = open()) {
            assertThat(bench.revisions()).hasSize(4);
        }
    }

    @Test
    void theDeepestFoldersThatAreWrittenAreThereAndStay() throws Exception {
        Map<PimId, PimRevision> written;
        try (Bench bench = open()) {
            bench.apply(ChromiumFileTest.nested(Root.MENU.uid(), 120));
            Uid last = Uid.hashed("f88");
            bench.write(Bench.create(A, Texts.link(A, last, "deep")));
            written = new HashMap<>(bench.revisions());
        }
        assertThat(written).hasSize(95);
        try (Chromium browser = browser()) {
            assertThat(browser.ask(TREE)).contains("Bookmarks menu[F[F[", "F[],deep]]");
            browser.ask(MAKE_ANEW);
        }
        try (Bench bench = open()) {
            assertThat(bench.revisions()).isEqualTo(written);
        }
    }

    /** Chromium says nothing of a wrong one, but takes it for another program's doing. */
    @Test
    void theChecksumIsTheOneThatChromiumComputes() throws Exception {
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(
                            FOLDER, Texts.folder(FOLDER, BAR, "Ordner \uD83D\uDE00 ü", A, LINE)),
                    Bench.create(LINE, Texts.separator(LINE, FOLDER)),
                    Bench.create(A, Texts.link(A, FOLDER, "Eins")));
        }
        String ours = checksum();
        try (Chromium browser = browser()) {
            browser.ask(MAKE_ANEW);
        }
        assertThat(checksum()).isEqualTo(ours).hasSize(32);
    }

    private String checksum() throws Exception {
        String file = Files.readString(userData.resolve("Default/Bookmarks"));
        return JsonParser.parseString(file).getAsJsonObject().get("checksum").getAsString();
    }
}
