package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimException;
import satchel.client.api.Program;
import satchel.pim.bookmarks.firefox.PlacesDump;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.testdata.harness.browser.Firefox;

/** What the browser itself did, does and goes on to do. */
@Tag("programs")
final class FirefoxReadTest extends RealFirefox {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");

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
