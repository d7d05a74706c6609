package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRevision;
import satchel.pim.bookmarks.firefox.PlacesDump;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.testdata.harness.browser.Firefox;

/** With the browser itself: what it makes of what was written, and the other way round. */
@Tag("programs")
final class FirefoxBrowserTest extends RealFirefox {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid OTHER = Root.UNFILED.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid C = Uid.hashed("c");
    private static final Uid LINE = Uid.hashed("line");
    private static final Uid FOLDER = Uid.hashed("folder");
    private static final Uid INNER = Uid.hashed("inner");

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
}
