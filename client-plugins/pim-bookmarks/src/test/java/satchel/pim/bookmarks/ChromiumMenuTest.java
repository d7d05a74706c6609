package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimId;
import satchel.client.api.PimRevision;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** The menu is a folder that Chromium's user may put anywhere, and the server knows not where. */
final class ChromiumMenuTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid MENU = Root.MENU.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid F = Uid.hashed("folder");

    @TempDir Path folder;
    private ChromiumHome chrome = new ChromiumHome(Path.of(""));

    @BeforeEach
    void menuInAFolder() throws Exception {
        chrome = ChromiumHome.in(folder);
        try (Bench bench = chrome.open()) {
            bench.write(
                    Bench.create(F, Texts.folder(F, BAR, "F", B)),
                    Bench.create(B, Texts.link(B, F, "B")),
                    Bench.create(A, Texts.link(A, MENU, "A")));
        }
        drag();
    }

    /** As the user would drag it, into F and behind B. */
    private void drag() throws IOException {
        JsonObject file = JsonParser.parseString(chrome.text()).getAsJsonObject();
        JsonObject roots = file.getAsJsonObject("roots");
        JsonArray others = roots.getAsJsonObject("other").getAsJsonArray("children");
        JsonElement menu = others.remove(others.size() - 1);
        JsonArray bar = roots.getAsJsonObject("bookmark_bar").getAsJsonArray("children");
        bar.get(0).getAsJsonObject().getAsJsonArray("children").add(menu);
        Files.writeString(chrome.file(), file.toString());
    }

    @Test
    void itStaysWhereTheUserPutItAndIsNoRecordThere() throws Exception {
        try (Bench bench = chrome.open()) {
            assertThat(bench.value(F, "CHILDREN")).isEqualTo(B.value());
            assertThat(bench.value(MENU, "CHILDREN")).isEqualTo(A.value());
            Map<PimId, PimRevision> before = new HashMap<>(bench.revisions());
            bench.write(bench.replace(B, bench.text(B).replace("TITLE:B", "TITLE:Neu")));
            before.remove(B.id());
            assertThat(bench.revisions()).containsAllEntriesOf(before);
        }
        assertThat(chrome.text().indexOf("Bookmarks menu"))
                .isLessThan(chrome.text().indexOf("\"other\""));
    }

    @Test
    void itOutlivesTheFolderThatGoes() throws Exception {
        try (Bench bench = chrome.open()) {
            bench.write(bench.remove(F), bench.remove(B));
            assertThat(bench.revisions()).hasSize(5);
            assertThat(bench.value(MENU, "CHILDREN")).isEqualTo(A.value());
        }
    }

    @Test
    void theFolderMayMoveIntoIt() throws Exception {
        try (Bench bench = chrome.open()) {
            bench.write(bench.replace(F, Texts.folder(F, MENU, "F", B)));
            assertThat(bench.value(MENU, "CHILDREN").split(","))
                    .containsExactlyInAnyOrder(A.value(), F.value());
            assertThat(bench.revisions()).hasSize(7);
        }
    }
}
