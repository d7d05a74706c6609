package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRevision;
import satchel.client.api.Program;
import satchel.pim.bookmarks.firefox.PlacesDump;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.testdata.harness.browser.Firefox;

/** With the browser itself: what it makes of what was written, and the other way round. */
@Tag("programs")
final class FirefoxBrowserTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid OTHER = Root.UNFILED.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid C = Uid.hashed("c");
    private static final Uid LINE = Uid.hashed("line");
    private static final Uid FOLDER = Uid.hashed("folder");
    private static final Uid INNER = Uid.hashed("inner");

    /** Titles in order, and what is in folders. */
    private static final String SHOW =
            """
            const show = n => (n.title || (n.typeCode == 3 ? "--" : "")) +
                (n.children ? "[" + n.children.map(show) + "]" : "");
            const whole = guid => PlacesUtils.promiseBookmarksTree(guid);
            """;

    private static final String COHERENT =
            """
            const told = [];
            for (const task of [PlacesDBUtils.checkIntegrity, PlacesDBUtils.checkCoherence]) {
              told.push(...await task.call(PlacesDBUtils));
            }
            return told.join("\\n");
            """;

    @TempDir static Path made;
    @TempDir Path home;
    private Path profile = Path.of("");

    @BeforeAll
    static void profileMadeByTheBrowser() throws Exception {
        try (Firefox firefox = Firefox.start(made, made)) {
            firefox.ask("await B.eraseEverything(); return ''");
        }
    }

    @BeforeEach
    void copyOfIt() throws Exception {
        Path firefox = home.resolve(".mozilla/firefox");
        profile = Files.createDirectories(firefox.resolve("x1y2.default-esr"));
        for (String file :
                List.of("places.sqlite", "prefs.js", "compatibility.ini", "times.json")) {
            if (Files.exists(made.resolve(file))) {
                Files.copy(made.resolve(file), profile.resolve(file));
            }
        }
        Files.writeString(
                firefox.resolve("profiles.ini"),
                "[Install1]\nDefault=x\n\n[Profile0]\nName=Mine\nIsRelative=1\nPath="
                        + "x1y2.default-esr\n");
    }

    private Firefox browser() throws Exception {
        return Firefox.start(home, profile);
    }

    private Bench open() throws PimException {
        return new Bench(new FirefoxConnector(home, Map.of()).open("Mine", Kind.BOOKMARKS));
    }

    private static void write(Bench bench) throws PimException {
        bench.database().begin();
        bench.write(
                Bench.create(
                        B,
                        Texts.link(
                                B,
                                INNER,
                                "Zwei ü",
                                "https://Example.org:443/ü?a%20b",
                                new String[] {"TAG:Eins", "TAG:zwei\\, drei", "KEYWORD:KW"})),
                Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "Ordner", A, LINE, INNER, C)),
                Bench.create(INNER, Texts.folder(INNER, FOLDER, "Innen", B)),
                Bench.create(LINE, Texts.separator(LINE, FOLDER)),
                Bench.create(C, Texts.link(C, FOLDER, "C", "TAG:eins", "KEYWORD:c")),
                Bench.create(A, Texts.link(A, FOLDER, "A", "CREATED:20200101T000000Z")));
    }

    @Test
    void theBrowserShowsWhatWasWrittenAndFindsItCoherent() throws Exception {
        Map<PimId, PimRevision> written;
        try (Bench bench = open()) {
            write(bench);
            written = new HashMap<>(bench.revisions());
        }
        List<String> rows = PlacesDump.of(profile);
        try (Firefox firefox = browser()) {
            assertThat(firefox.ask(SHOW + "return show(await whole(B.toolbarGuid))"))
                    .isEqualTo("toolbar[Ordner[A,--,Innen[Zwei ü],C]]");
            assertThat(
                            firefox.ask(
                                    """
                                    const url = "https://example.org/%C3%BC?a%20b";
                                    const b = await B.fetch({url});
                                    const k = await PlacesUtils.keywords.fetch("kw");
                                    const tags = PlacesUtils.tagging.getTagsForURI(
                                        Services.io.newURI(url));
                                    const found = await B.search("zwei");
                                    const both = [];
                                    await B.fetch({tags: ["eins"]}, x => both.push(x.title));
                                    return [b.guid, k.url.href, tags.join("|"), found.length,
                                        both.sort().join("|")].join(" ");
                                    """))
                    .isEqualTo(B + " https://example.org/%C3%BC?a%20b eins|zwei, drei 1 C|Zwei ü");
            assertThat(firefox.ask(COHERENT)).contains("coherent").doesNotContain("> Unable");
        }
        // The check mends without a word: nothing was to be mended.
        assertThat(PlacesDump.of(profile)).isEqualTo(rows);
        try (Bench bench = open()) {
            assertThat(bench.revisions()).isEqualTo(written);
            assertThat(bench.value(A, "CREATED")).isEqualTo("20200101T000000Z");
        }
    }

    @Test
    void everyKindOfChangeLeavesItCoherent() throws Exception {
        try (Bench bench = open()) {
            write(bench);
            bench.write(
                    bench.replace(FOLDER, Texts.folder(FOLDER, OTHER, "Umbenannt", C, LINE)),
                    bench.replace(INNER, Texts.folder(INNER, BAR, "Innen", B, A)),
                    bench.replace(A, Texts.link(A, INNER, "A", "TAG:neu")),
                    bench.replace(
                            C,
                            Texts.link(
                                    C,
                                    FOLDER,
                                    "C",
                                    "https://other.example/",
                                    new String[] {"KEYWORD:c2"})),
                    bench.replace(
                            B,
                            Texts.link(
                                    B,
                                    INNER,
                                    "B",
                                    "https://example.org/%C3%BC?a%20b",
                                    new String[] {"TAG:zwei\\, drei"})));
        }
        List<String> rows = PlacesDump.of(profile);
        try (Firefox firefox = browser()) {
            assertThat(
                            firefox.ask(
                                    SHOW
                                            + """
                                            const t = await PlacesUtils.promiseBookmarksTree();
                                            const tags = (await B.fetchTags()).map(t => t.name);
                                            const k = await PlacesUtils.keywords.fetch("c2");
                                            return show(t) + tags.sort() + k.url.href
                                                + await PlacesUtils.keywords.fetch("kw");
                                            """))
                    .contains("toolbar[Innen[B,A]]", "unfiled[Umbenannt[C,--]]")
                    .endsWith("neu,zwei, dreihttps://other.example/null");
            assertThat(firefox.ask(COHERENT)).contains("coherent");
        }
        assertThat(PlacesDump.of(profile)).isEqualTo(rows);
        try (Bench bench = open()) {
            bench.write(
                    bench.remove(FOLDER),
                    bench.remove(C),
                    bench.remove(LINE),
                    bench.remove(INNER),
                    bench.remove(A),
                    bench.remove(B));
            assertThat(bench.revisions()).hasSize(4);
        }
        try (Firefox firefox = browser()) {
            assertThat(firefox.ask(COHERENT)).contains("coherent");
            assertThat(firefox.ask("return (await B.fetchTags()).length + ''")).isEqualTo("0");
        }
    }

    @Test
    void bookmarksOfOneAddressThatLostTheirTagsOutliveTheHistory() throws Exception {
        String url = "https://example.org/";
        String[] tags = {"TAG:one", "TAG:two"};
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, BAR, "A", url, tags)),
                    Bench.create(B, Texts.link(B, BAR, "B", url, tags)));
            bench.write(
                    bench.replace(A, Texts.link(A, BAR, "A", url, new String[0])),
                    bench.replace(B, Texts.link(B, BAR, "B", url, new String[0])));
        }
        try (Firefox firefox = browser()) {
            assertThat(
                            firefox.ask(
                                    """
                                    await PlacesUtils.history.clear();
                                    const kept = await B.fetch("%s");
                                    return kept.url.href;
                                    """
                                            .formatted(B)))
                    .isEqualTo(url);
        }
        try (Bench bench = open()) {
            assertThat(bench.revisions()).hasSize(6);
        }
    }

    @Test
    void whatIsDoneInTheBrowserIsRead() throws Exception {
        try (Firefox firefox = browser()) {
            firefox.ask(
                    """
                    const f = await B.insert(
                        {parentGuid: B.toolbarGuid, type: B.TYPE_FOLDER, title: "F"});
                    for (const n of ["1", "2", "3"]) {
                      await B.insert(
                          {parentGuid: f.guid, title: n, url: `https://${n}.example/`});
                    }
                    await B.insert({parentGuid: f.guid, type: B.TYPE_SEPARATOR, index: 1});
                    await B.insert({parentGuid: f.guid, url: "place:sort=8", index: 2});
                    PlacesUtils.tagging.tagURI(
                        Services.io.newURI("https://2.example/"), ["b", "A"]);
                    await PlacesUtils.keywords.insert({keyword: "Two", url: "https://2.example/"});
                    return "";
                    """);
        }
        try (Bench bench = open()) {
            Uid folder = new Uid(bench.value(BAR, "CHILDREN"));
            String[] names = bench.value(folder, "CHILDREN").split(",");
            assertThat(names).hasSize(4);
            assertThat(bench.text(new Uid(names[1]))).contains("KIND:SEPARATOR");
            assertThat(bench.text(new Uid(names[2])))
                    .contains("TITLE:2", "TAG:A\r\nTAG:b", "KEYWORD:two", "URL:https://2.example/");
            bench.write(
                    bench.replace(
                            folder,
                            Texts.folder(
                                    folder,
                                    BAR,
                                    "F",
                                    new Uid(names[3]),
                                    new Uid(names[2]),
                                    new Uid(names[0]))));
        }
        List<String> rows = PlacesDump.of(profile);
        try (Firefox firefox = browser()) {
            assertThat(firefox.ask(SHOW + "return show(await whole(B.toolbarGuid))"))
                    .isEqualTo("toolbar[F[3,2,,1,--]]");
            assertThat(firefox.ask(COHERENT)).contains("coherent");
        }
        assertThat(PlacesDump.of(profile)).isEqualTo(rows);
    }

    @Test
    void whileItRunsNothingIsReadOrWritten() throws Exception {
        FirefoxConnector connector = new FirefoxConnector(home, Map.of());
        try (Firefox _ = browser();
                Bench bench = open()) {
            assertThatThrownBy(bench::revisions)
                    .isInstanceOfSatisfying(
                            PimException.class,
                            busy -> assertThat(busy.kind()).isEqualTo(PimException.Kind.BUSY))
                    .hasMessageContaining("Firefox is running with the profile 'Mine'");
            assertThatThrownBy(bench.database()::begin).hasMessageContaining("is running");
            assertThatThrownBy(() -> bench.apply(Bench.create(A, Texts.link(A, BAR, "A"))))
                    .hasMessageContaining("is running");
            assertThat(connector.databases().getFirst().program())
                    .map(Program::state)
                    .contains(Program.State.RUNNING);
        }
        try (Bench bench = open()) {
            assertThat(bench.revisions()).hasSize(4);
            assertThat(connector.databases().getFirst().program())
                    .map(Program::state)
                    .contains(Program.State.CLOSED);
        }
    }
}
