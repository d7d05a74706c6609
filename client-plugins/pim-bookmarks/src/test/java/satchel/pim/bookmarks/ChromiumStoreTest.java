package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.chromium.ChromiumProfile;
import satchel.pim.bookmarks.chromium.ChromiumStore;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

final class ChromiumStoreTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid OTHER = Root.UNFILED.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid FOLDER = Uid.hashed("folder");

    @TempDir Path folder;
    private ChromiumHome chrome = new ChromiumHome(Path.of(""));

    @BeforeEach
    void profile() throws IOException {
        chrome = ChromiumHome.in(folder);
    }

    @Test
    void aBookmarkMayComeBeforeItsFolderAndGoesWhereTheFolderSays() throws PimException {
        try (Bench bench = chrome.open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, FOLDER, "A")),
                    Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "F", B, A)),
                    Bench.create(B, Texts.link(B, FOLDER, "B")));

            assertThat(bench.value(FOLDER, "CHILDREN")).isEqualTo(B + "," + A);
            assertThat(bench.value(BAR, "CHILDREN")).isEqualTo(FOLDER.value());
        }
    }

    @Test
    void whatIsNotKnownAndWhatDidNotChangeStays() throws PimException, IOException {
        Files.writeString(
                chrome.file(),
                """
                {"checksum": "x", "sync_metadata": "abc=", "roots": {
                "bookmark_bar": {"children": [
                  {"date_added": "13440000000000000", "date_last_used": "0", "guid":
                  "11111111-1111-4111-8111-111111111111", "id": "4", "name": "One", "meta_info":
                  {"power": "7"}, "type": "url", "url": "https://one.example/"}],
                "guid": "0bc5d13f-2cba-5d74-951f-3f233fe6c908", "id": "1", "name": "Bar",
                "type": "folder"},
                "other": {"children": [], "id": "2", "name": "Other", "type": "folder"},
                "synced": {"children": [], "id": "3", "name": "Mobile", "type": "folder"},
                "vendor": {"x": 1}}, "version": 1}
                """);
        Uid one = Uid.hashed("11111111-1111-4111-8111-111111111111");
        try (Bench bench = chrome.open()) {
            assertThat(bench.value(one, "CREATED")).isEqualTo("20261124T132000Z");
            bench.write(
                    bench.replace(one, bench.text(one).replace("TITLE:One", "TITLE:Eins")),
                    Bench.create(A, Texts.link(A, BAR, "A")));
        }

        assertThat(chrome.text())
                .contains("\"sync_metadata\": \"abc=\"", "\"power\": \"7\"", "\"x\": 1")
                .contains("11111111-1111-4111-8111-111111111111", "Eins", "\"id\": \"5\"")
                .doesNotContain("\"One\"", "\"checksum\": \"x\"");
    }

    @Test
    void theMenuIsAFolderAmongTheOthersAndNoRecordOfIt() throws PimException, IOException {
        Uid menu = Root.MENU.uid();
        try (Bench bench = chrome.open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, menu, "A")),
                    Bench.create(B, Texts.link(B, OTHER, "B")));

            assertThat(bench.value(menu, "CHILDREN")).isEqualTo(A.value());
            assertThat(bench.value(OTHER, "CHILDREN")).isEqualTo(B.value());
            assertThat(chrome.text()).contains("\"Bookmarks menu\"");
            bench.write(bench.remove(A));
            assertThat(bench.revisions()).hasSize(5);
        }
    }

    @Test
    void aSeparatorLooksLikeOneAndIsOne() throws PimException, IOException {
        try (Bench bench = chrome.open()) {
            String text = Texts.separator(A, BAR);
            bench.write(Bench.create(A, text));

            assertThat(bench.text(A)).contains("KIND:SEPARATOR").doesNotContain("TITLE");
            assertThat(chrome.text()).contains("\"──────────\"");
        }
    }

    @Test
    void whatItCannotHoldIsToldAsNotHeld() throws PimException {
        try (Bench bench = chrome.open()) {
            PimOutcome outcome =
                    bench.apply(Bench.create(A, Texts.link(A, BAR, "A", "TAG:t", "KEYWORD:k")))
                            .getFirst();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            PimOutcome.Kept.class,
                            kept ->
                                    assertThat(kept.record().text())
                                            .doesNotContain("TAG", "KEYWORD"));
        }
    }

    @Test
    void twentyThousandAreNoTrouble() throws Exception {
        CountingStore store =
                new CountingStore(
                        new ChromiumStore(
                                new ChromiumProfile(chrome.profile(), "Mine", "Google Chrome")));
        try (Bench bench = store.like(chrome.open().database())) {
            ManyBookmarks.areNoTrouble(bench, store);
        }
    }
}
