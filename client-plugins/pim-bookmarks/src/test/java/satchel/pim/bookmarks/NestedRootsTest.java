package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.BookmarkFiles.children;
import static satchel.pim.bookmarks.BookmarkFiles.menu;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** The server knows nothing of a root that lies in a folder, nor of what is no bookmark. */
final class NestedRootsTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final String XBEL =
            """
            <xbel version="1.0">
              <folder id="_f00000000000"><title>F</title>
                <folder id="_g00000000000"><title>G</title>
                  <folder toolbar="yes"><title>Bar</title>
                    <bookmark href="https://one.example/"><title>One</title></bookmark>
                    <bookmark href="https://two.example/"><title>Two</title></bookmark>
                  </folder>
                  <bookmark href="relative"><title>Nowhere</title></bookmark>
                  <alias ref="x"/>
                </folder>
              </folder>
            </xbel>
            """;
    private static final Uid F = new Uid("f00000000000");
    private static final Uid G = new Uid("g00000000000");

    @TempDir Path home;

    private Bench open() throws Exception {
        return new BookmarkFiles(home).open("b.xbel", XBEL);
    }

    @Test
    void aRootAndWhatIsNoBookmarkStayAsTheFolderGoes() throws Exception {
        try (Bench bench = open()) {
            assertThat(bench.value(G, "CHILDREN")).isEmpty();
            bench.write(bench.remove(G));

            assertThat(children(bench, BAR)).hasSize(2);
            bench.write(bench.remove(F));

            assertThat(children(bench, BAR)).hasSize(2);
            assertThat(menu(bench)).isEmpty();
        }
        assertThat(new BookmarkFiles(home).text("b.xbel"))
                .contains("Nowhere", "<alias ref=\"x\"/>", "toolbar=\"yes\"")
                .doesNotContain("<title>F<", "<title>G<");
    }

    @Test
    void aFolderMayMoveIntoTheRootThatLiesInIt() throws Exception {
        try (Bench bench = open()) {
            bench.write(bench.replace(F, Texts.folder(F, BAR, "F", G)));

            assertThat(children(bench, BAR)).hasSize(3).contains(F);
            assertThat(children(bench, F)).containsExactly(G);
            assertThat(bench.revisions()).hasSize(8);
        }
    }

    @Test
    void aRootStaysWhereTheUserPutItAsOtherThingsChange() throws Exception {
        try (Bench bench = open()) {
            Uid one = children(bench, BAR).getFirst();
            bench.write(bench.replace(one, bench.text(one).replace("One", "Eins")));
        }
        assertThat(new BookmarkFiles(home).text("b.xbel").replaceAll("\\s+", ""))
                .contains("<title>G</title><foldertoolbar=\"yes\">");
    }
}
