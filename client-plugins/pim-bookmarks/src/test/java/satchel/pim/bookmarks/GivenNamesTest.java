package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.BookmarkFiles.menu;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Names that other programs gave, and those of who has none. */
final class GivenNamesTest {
    private static final Uid A = Uid.hashed("a");
    private static final String LINK = "<DT><A HREF=\"https://one.example/\"%s>%s</A>\n";
    private static final String HTML = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n%s</DL>\n";

    @TempDir Path home;

    private BookmarkFiles files() {
        return new BookmarkFiles(home);
    }

    @Test
    void whatOthersReferToKeepsItsName() throws Exception {
        String xbel =
                """
                <xbel><bookmark id="17" href="https://one.example/"><title>One</title></bookmark>
                <bookmark id="17" href="https://two.example/"><title>Two</title></bookmark>
                <alias ref="17"/></xbel>
                """;
        try (Bench bench = files().open("b.xbel", xbel)) {
            List<Uid> before = menu(bench);
            bench.write(
                    bench.replace(
                            before.getFirst(),
                            bench.text(before.getFirst()).replace("One", "Eins")),
                    Bench.create(A, Texts.link(A, Root.MENU.uid(), "A")));
            assertThat(menu(bench)).containsExactly(before.get(0), before.get(1), A);
        }
        assertThat(files().text("b.xbel"))
                .contains("id=\"17\"", "<alias ref=\"17\"/>", "id=\"_" + A)
                .containsOnlyOnce("id=\"17\"");
    }

    @Test
    void anIdOfNetscapesStays() throws Exception {
        String text = HTML.formatted(LINK.formatted(" ID=\"rdf:#$x1\"", "One"));
        try (Bench bench = files().open("b.html", text)) {
            Uid one = menu(bench).getFirst();
            bench.write(bench.replace(one, bench.text(one).replace("One", "Eins")));
            assertThat(menu(bench)).containsExactly(one);
        }
        assertThat(files().text("b.html")).contains("ID=\"rdf:#$x1\"", "Eins");
    }

    @Test
    void aTwinWithoutANameTakesItFromNobody() throws Exception {
        Uid one;
        try (Bench bench = files().open("b.html", HTML.formatted(LINK.formatted("", "One")))) {
            one = menu(bench).getFirst();
            bench.write(Bench.create(A, Texts.link(A, Root.MENU.uid(), "A")));
        }
        String written = files().text("b.html");
        assertThat(written).contains("ID=\"" + one);
        String twin = written.replace("<DL><p>\n", "<DL><p>\n" + LINK.formatted("", "Twin"));
        try (Bench bench = files().open("b.html", twin)) {
            assertThat(bench.value(one, "TITLE")).isEqualTo("One");
            List<Uid> all = menu(bench);
            assertThat(all).hasSize(3).endsWith(one, A);
            bench.write(bench.remove(A));
            assertThat(menu(bench)).containsExactly(all.get(0), one);
        }
    }
}
