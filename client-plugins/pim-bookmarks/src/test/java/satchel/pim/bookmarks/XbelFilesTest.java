package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.pim.bookmarks.BookmarkFiles.menu;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** What Java's reader of XML would refuse, or read only with a fight. */
final class XbelFilesTest {
    private static final Uid A = Uid.hashed("a");
    private static final String ONE =
            "<bookmark href=\"https://one.example/\"><title>%s</title></bookmark>";

    @TempDir Path home;

    private Bench open(String text) throws Exception {
        return new BookmarkFiles(home).open("b.xbel", text);
    }

    @Test
    void aMarkOfUtf8IsNoPartOfIt() throws Exception {
        try (Bench bench = open("\uFEFF<xbel>" + ONE.formatted("ü") + "</xbel>")) {
            assertThat(bench.value(menu(bench).getFirst(), "TITLE")).isEqualTo("ü");
        }
    }

    @Test
    void manyReferencesToCharactersAreNoTrouble() throws Exception {
        String title = "&#228;&amp;".repeat(150_000);
        try (Bench bench = open("<xbel>" + ONE.formatted(title) + "</xbel>")) {
            assertThat(bench.value(menu(bench).getFirst(), "TITLE")).hasSize(300_000);
        }
    }

    @Test
    void manyFoldersInEachOtherAreReadAndWritten() throws Exception {
        int many = 400;
        String text =
                "<xbel>"
                        + "<folder><title>F</title>".repeat(many)
                        + ONE.formatted("One")
                        + "</folder>".repeat(many)
                        + "</xbel>";
        try (Bench bench = open(text)) {
            assertThat(bench.revisions()).hasSize(many + 5);
            bench.write(Bench.create(A, Texts.link(A, Root.MENU.uid(), "A")));
            assertThat(bench.revisions()).hasSize(many + 6);
        }
    }

    @Test
    void tooManyAreRefusedInWords() throws Exception {
        for (int many : new int[] {600, 3000}) {
            String text = "<xbel>" + "<folder>".repeat(many) + "</folder>".repeat(many) + "</xbel>";
            try (Bench bench = open(text)) {
                assertThatThrownBy(bench::revisions)
                        .hasMessageMatching(".*(within more than 500 folders|too many others).*");
            }
        }
    }

    @Test
    void entitiesThatGrowFromEntitiesAreRefused() throws Exception {
        StringBuilder text = new StringBuilder("<!DOCTYPE xbel [<!ENTITY e0 \"0123456789\">");
        for (int n = 1; n < 12; n++) {
            text.append("<!ENTITY e%d \"%s\">".formatted(n, "&e%d;".formatted(n - 1).repeat(10)));
        }
        text.append("]><xbel>").append(ONE.formatted("&e11;")).append("</xbel>");
        try (Bench bench = open(text.toString())) {
            assertThatThrownBy(bench::revisions).hasMessageContaining("entities too large");
        }
    }
}
