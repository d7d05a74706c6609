package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.ManyInDepth.manyInDepth;
import static satchel.pim.bookmarks.ManyInDepth.uid;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimChange;

final class TwoBrowsersTest extends TwoBrowsers {
    @Test
    void foldersOrderAndTitlesAreTheSameInBothAndTagsStay() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(manyInDepth(321));
            bench.write(Bench.create(uid(900), Texts.link(uid(900), MENU, "menu")));
        }
        sync(firefox);
        sync(chromium);

        assertThat(shown(chromium)).isEqualTo(shown(firefox));
        assertThat(shown(firefox).getFirst()).startsWith("toolbar_____[F10[L9 L8 L7 L6  L4");
        assertThat(stored(uid(7))).contains("TAG:t7");
        nothingIsLeftToDo();
    }

    @Test
    void whatIsDoneInOneIsDoneInTheOther() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(manyInDepth(101));
        }
        syncAll();
        try (Bench bench = chromium.open()) {
            String ten = bench.text(uid(10));
            bench.write(
                    bench.replace(uid(7), bench.text(uid(7)).replace("TITLE:L7", "TITLE:Seven")),
                    bench.replace(
                            uid(8),
                            bench.text(uid(8)).replace("PARENT:" + uid(10), "PARENT:" + MENU)),
                    bench.remove(uid(6)),
                    Bench.create(uid(500), Texts.link(uid(500), uid(10), "New")),
                    bench.replace(
                            uid(10),
                            ten.replace(
                                    "CHILDREN:" + uid(9), "CHILDREN:" + uid(1) + "," + uid(500))));
        }
        try (Bench bench = firefox.open()) {
            bench.write(
                    bench.replace(
                            uid(7), bench.text(uid(7)).replace("TAG:t7", "TAG:t7\r\nTAG:mine")),
                    Bench.create(uid(600), Texts.link(uid(600), uid(30), "Fox")));
        }
        syncAll();
        sync(firefox);

        assertThat(shown(chromium)).isEqualTo(shown(firefox));
        assertThat(shown(firefox).getFirst())
                .contains("F10[L1 New Seven ", "Fox")
                .doesNotContain("L6 ");
        assertThat(shown(firefox).get(1)).isEqualTo("menu________[L8]");
        assertThat(stored(uid(7))).contains("TITLE:Seven", "TAG:t7", "TAG:mine");
        nothingIsLeftToDo();
    }

    @Test
    void aFolderThatOneDeletedWithAllInItIsGoneInTheOther() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(manyInDepth(101));
        }
        syncAll();
        try (Bench bench = firefox.open()) {
            List<PimChange> gone = new ArrayList<>();
            gone.add(bench.remove(uid(100)));
            for (int n = 91; n < 100; n++) {
                gone.add(bench.remove(uid(n)));
            }
            bench.write(gone.toArray(PimChange[]::new));
        }
        syncAll();

        assertThat(shown(chromium)).isEqualTo(shown(firefox));
        assertThat(shown(firefox).getFirst()).doesNotContain("F100", "L95");
        nothingIsLeftToDo();
    }
}
