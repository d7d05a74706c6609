package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.ManyInDepth.uid;

import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** What the store has in no folder, and what comes of it when there is one. */
final class LostBookmarksTest extends TwoBrowsers {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid OTHERS = Root.UNFILED.uid();
    private static final Uid LOST = Uid.hashed("lost");
    private static final Uid FOLDER = Uid.hashed("folder");

    private void store(Uid uid, String text) {
        store.put(uid + ".bookmark", text);
    }

    @Test
    void itIsAmongTheOthersAndNobodysEdit() throws Exception {
        store(LOST, Texts.link(LOST, FOLDER, "Lost"));
        syncAll();

        for (Side side : List.of(firefox, chromium)) {
            try (Bench bench = side.open()) {
                assertThat(bench.value(OTHERS, "CHILDREN")).isEqualTo(LOST.value());
            }
        }
        assertThat(stored(LOST)).contains("PARENT:" + FOLDER);
        nothingIsLeftToDo();
    }

    @Test
    void itIsInItsFolderOnceThatIsThere() throws Exception {
        store(LOST, Texts.link(LOST, FOLDER, "Lost"));
        syncAll();
        store(FOLDER, Texts.folder(FOLDER, BAR, "F", LOST));
        syncAll();
        syncAll();

        for (Side side : List.of(firefox, chromium)) {
            try (Bench bench = side.open()) {
                assertThat(bench.value(FOLDER, "CHILDREN")).isEqualTo(LOST.value());
            }
        }
        assertThat(stored(LOST)).contains("PARENT:" + FOLDER);
        nothingIsLeftToDo();
    }

    @Test
    void foldersWithinEachOtherAreAmongTheOthersAndNothingIsLeftToDo() throws Exception {
        store(LOST, Texts.folder(LOST, FOLDER, "L", FOLDER));
        store(FOLDER, Texts.folder(FOLDER, LOST, "F", LOST));
        syncAll();

        for (Side side : List.of(firefox, chromium)) {
            try (Bench bench = side.open()) {
                assertThat(bench.value(OTHERS, "CHILDREN").split(","))
                        .contains(LOST.value(), FOLDER.value());
            }
        }
        nothingIsLeftToDo();
    }
}
