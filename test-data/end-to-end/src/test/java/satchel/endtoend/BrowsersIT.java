package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.browser.Chromium;
import satchel.testdata.harness.browser.Firefox;

/** Firefox on one machine and Chromium on another, with our server between them. */
@Tag("programs")
final class BrowsersIT {
    static final String COLLECTION = "bookmarks/mine";

    private static final String FILL =
            """
            const bar = {parentGuid: B.toolbarGuid};
            const folder = await B.insert({...bar, type: B.TYPE_FOLDER, title: "Tea"});
            const within = {parentGuid: folder.guid};
            for (const n of ["Assam", "Darjeeling", "Ceylon"]) {
              await B.insert({...within, title: n, url: `https://${n}.example/?a=1&b=2`});
            }
            await B.insert({...within, type: B.TYPE_SEPARATOR, index: 1});
            const inner = await B.insert(
                {...within, type: B.TYPE_FOLDER, title: "Grün & <grün>", index: 0});
            await B.insert({parentGuid: inner.guid, title: "Sencha", url: "https://sencha.example/"});
            await B.insert({...bar, title: "News", url: "https://news.example/", index: 0});
            await B.insert({parentGuid: B.unfiledGuid, title: "Later", url: "https://later.example/"});
            PlacesUtils.tagging.tagURI(
                Services.io.newURI("https://assam.example/?a=1&b=2"), ["black", "a, b"]);
            await PlacesUtils.keywords.insert({keyword: "s", url: "https://sencha.example/"});
            """;

    private static final String TAGS =
            """
            const tags = url => PlacesUtils.tagging.getTagsForURI(Services.io.newURI(url));
            return tags("https://assam.example/?a=1&b=2").join("|") + " "
                + (await PlacesUtils.keywords.fetch("s")).url.href;
            """;

    @TempDir Path folder;
    private Stage stage;
    private FirefoxHost firefox;
    private ChromiumHost chromium;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(folder);
        firefox = new FirefoxHost(folder.resolve("one"), stage);
        chromium = new ChromiumHost(folder.resolve("two"), stage);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void syncAll() {
        for (int round = 0; round < 2; round++) {
            firefox.sync().orFail("sync of Firefox");
            chromium.sync().orFail("sync of Chromium");
        }
        firefox.sync().orFail("sync of Firefox");
    }

    private void nothingIsLeftToDo() throws Exception {
        byte[] places = Files.readAllBytes(firefox.places());
        byte[] bookmarks = Files.readAllBytes(chromium.bookmarks());
        assertThat(firefox.sync().out())
                .contains("server: nothing to write", "PIM: nothing to write", "; 1 request");
        assertThat(chromium.sync().out())
                .contains("server: nothing to write", "PIM: nothing to write", "; 1 request");
        assertThat(firefox.places()).hasBinaryContent(places);
        assertThat(chromium.bookmarks()).hasBinaryContent(bookmarks);
    }

    @Test
    void foldersOrderAndTitlesAreTheSameInBothAndFirefoxKeepsItsTags() throws Exception {
        firefox.does(FILL);
        firefox.sync().orFail("first sync of Firefox");
        chromium.sync().orFail("first sync of Chromium");

        assertThat(chromium.shows())
                .isEqualTo(
                        "Bookmarks bar[News,Tea[Grün & <grün>[Sencha],Assam,──────────,Darjeeling,"
                                + "Ceylon]] Other bookmarks[Later]");
        nothingIsLeftToDo();

        chromium.does(
                """
                const [tea] = await chrome.bookmarks.search({title: 'Tea'});
                const [assam] = await chrome.bookmarks.search({title: 'Assam'});
                const [ceylon] = await chrome.bookmarks.search({title: 'Ceylon'});
                const [later] = await chrome.bookmarks.search({title: 'Later'});
                const [news] = await chrome.bookmarks.search({title: 'News'});
                await chrome.bookmarks.update(assam.id, {title: 'Assam, strong'});
                await chrome.bookmarks.move(ceylon.id, {parentId: tea.id, index: 0});
                await chrome.bookmarks.move(later.id, {parentId: tea.id, index: 1});
                await chrome.bookmarks.remove(news.id);
                await chrome.bookmarks.create(
                    {parentId: '1', title: 'Coffee', url: 'https://coffee.example/'});
                """);
        firefox.does(
                """
                const [darjeeling] = await B.search("Darjeeling");
                await B.update({guid: darjeeling.guid, title: "First flush"});
                await B.insert({parentGuid: darjeeling.parentGuid, title: "Milk",
                    url: "https://milk.example/"});
                """);
        syncAll();

        String bar =
                "[Tea[Ceylon,Later,Grün & <grün>[Sencha],Assam, strong,%s,First flush,Milk],Coffee]";
        assertThat(firefox.shows()).isEqualTo("toolbar" + bar.formatted("--"));
        assertThat(chromium.shows()).isEqualTo("Bookmarks bar" + bar.formatted("──────────"));
        assertThat(firefox.asked(TAGS)).isEqualTo("a, b|black https://sencha.example/");
        nothingIsLeftToDo();
    }

    @Test
    void oneTitleChangedInBothIsAConflictThatIsParkedAndSettled() throws Exception {
        firefox.does(FILL);
        syncAll();
        chromium.does(
                """
                const [one] = await chrome.bookmarks.search({title: 'Assam'});
                await chrome.bookmarks.update(one.id, {title: 'Of Chromium'});
                """);
        firefox.does(
                """
                const [one] = await B.search("Assam");
                await B.update({guid: one.guid, title: "Of Firefox"});
                """);
        firefox.sync().orFail("sync of Firefox");

        Finished parked = chromium.sync();

        assertThat(parked.exit()).as(parked.out() + parked.err()).isEqualTo(1);
        assertThat(parked.err()).contains("changed differently on both sides");
        assertThat(chromium.satchel("conflicts").out()).containsPattern("Of Chromium +TITLE");
        assertThat(chromium.shows()).contains("Of Chromium");
        assertThat(firefox.shows()).contains("Of Firefox");

        chromium.sync("--conflicts", "pim").orFail("settle");
        firefox.sync().orFail("sync of Firefox");

        assertThat(firefox.shows()).contains("Of Chromium").doesNotContain("Of Firefox");
        nothingIsLeftToDo();
    }

    @Test
    void aRunningBrowserIsNamedAndNothingIsWritten() throws Exception {
        firefox.does(FILL);
        syncAll();
        byte[] before = Files.readAllBytes(chromium.bookmarks());
        try (Firefox open = firefox.browser()) {
            open.ask(
                    "const [one] = await B.search('Assam');"
                            + "await B.update({guid: one.guid, title: 'Mine'}); return ''");
            Finished busy = firefox.sync();
            assertThat(OneLine.refused(busy, 4))
                    .contains("Firefox is running with the profile 'Mine'");
            assertThat(firefox.satchel("pims").out()).containsPattern("Mine .*running");
        }
        firefox.sync().orFail("sync of Firefox");
        try (Chromium _ = chromium.browser()) {
            Finished busy = chromium.sync();
            assertThat(OneLine.refused(busy, 4)).contains("Chromium is running");
        }
        assertThat(chromium.bookmarks()).hasBinaryContent(before);
        chromium.sync().orFail("sync of Chromium");
        assertThat(chromium.shows()).contains("Mine").doesNotContain("Assam");
    }

    @Test
    void aProfileThatWasEmptiedAsksAndOneThatIsDamagedIsNoEmptyOne() throws Exception {
        firefox.does(
                """
                const children = [];
                for (let n = 0; n < 30; n++) {
                  children.push({title: "B" + n, url: `https://b${n}.example/`});
                }
                await B.insertTree({guid: B.toolbarGuid, children});
                """);
        syncAll();
        int all = stage.dav.list(COLLECTION).size();
        firefox.does("await B.eraseEverything()");

        Finished emptied = firefox.sync();

        assertThat(emptied.exit()).as(emptied.out() + emptied.err()).isEqualTo(3);
        assertThat(stage.dav.list(COLLECTION)).hasSize(all);

        firefox.damage();
        Files.writeString(chromium.bookmarks(), "{\"roots\": {");
        Finished damaged = firefox.sync();
        assertThat(OneLine.refused(damaged, 4)).contains("places.sqlite");
        assertThat(OneLine.refused(chromium.sync(), 4)).contains("Bookmarks");
        assertThat(stage.dav.list(COLLECTION)).hasSize(all);
    }

    @Test
    void twoThousandGoFromOneToTheOtherAndAnUndoTakesThemBack() throws Exception {
        firefox.does(
                """
                const children = [];
                for (let f = 0; f < 20; f++) {
                  const inside = [];
                  for (let n = 0; n < 99; n++) {
                    inside.push({title: `B${f}.${n}`, url: `https://b${f}.example/${n}`});
                  }
                  children.push({title: "F" + f, type: B.TYPE_FOLDER, children: inside});
                }
                await B.insertTree({guid: B.toolbarGuid, children});
                """);
        firefox.sync().orFail("sync of Firefox");
        assertThat(chromium.sync().orFail("sync of Chromium").out()).contains("PIM: 2000 created");
        String bar = firefox.shows().replaceFirst("^toolbar", "");
        assertThat(bar).startsWith("[F0[B0.0,B0.1,").endsWith("B19.98]]");
        assertThat(chromium.shows()).isEqualTo("Bookmarks bar" + bar);
        nothingIsLeftToDo();

        Finished history = chromium.satchel("history").orFail("history");
        String run = history.out().lines().skip(1).findFirst().orElseThrow().split(" ")[0];
        Finished asked = chromium.satchel("undo", run);
        assertThat(asked.exit()).isEqualTo(3);
        chromium.satchel("undo", run, "--consent", OneLine.consent(asked)).orFail("undo");
        assertThat(chromium.shows()).isEmpty();
        assertThat(firefox.shows()).contains("F19[B19.0,");
    }
}
