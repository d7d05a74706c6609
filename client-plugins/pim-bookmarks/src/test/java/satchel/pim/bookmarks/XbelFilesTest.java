package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.pim.bookmarks.BookmarkFiles.children;
import static satchel.pim.bookmarks.BookmarkFiles.menu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimId;
import satchel.client.api.PimRevision;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Files as Konqueror has them, and what Java's reader of XML would refuse of itself. */
final class XbelFilesTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid MENU = Root.MENU.uid();
    private static final Uid A = Uid.hashed("a");
    private static final String ONE =
            "<bookmark href=\"https://one.example/\"><title>%s</title></bookmark>";

    private static final String XBEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE xbel PUBLIC "+//IDN python.org//DTD XML Bookmark Exchange Language 1.0//EN//XML" \
            "http://127.0.0.1:1/xbel.dtd">
            <xbel version="1.0">
              <!-- mine -->
              <folder toolbar="yes"><title>Bar</title>
                <bookmark href="https://bar.example/" id="17" added="2026-11-27T22:11:00Z">
                  <title>Bar &amp; more</title><desc>Says</desc>
                  <info><metadata owner="http://kde.org"><icon name="x"/></metadata></info>
                </bookmark>
              </folder>
              <separator/>
              <alias ref="17"/>
              <folder folded="no"><title>F</title></folder>
            </xbel>
            """;

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

    @Test
    void xbelIsReadAndWrittenWithWhatIsNotKnown() throws Exception {
        Path file = home.resolve("bookmarks.xml");
        try (Bench bench = new BookmarkFiles(home).open("bookmarks.xml", XBEL)) {
            Uid bar = children(bench, BAR).getFirst();
            assertThat(bench.text(bar))
                    .contains("TITLE:Bar & more", "DESCRIPTION:Says", "CREATED:20261127T221100Z");
            Map<PimId, PimRevision> before = new HashMap<>(bench.revisions());
            bench.write(
                    bench.replace(bar, bench.text(bar).replace("Bar & more", "Neu")),
                    Bench.create(A, Texts.link(A, BAR, "A")));
            assertThat(bench.value(bar, "TITLE")).isEqualTo("Neu");
            before.keySet().removeAll(Set.of(BAR.id(), bar.id()));
            assertThat(bench.revisions()).containsAllEntriesOf(before);
        }
        assertThat(file)
                .content()
                .contains("<!-- mine -->", "<icon name=\"x\"/>", "<alias ref=\"17\"/>")
                .contains("folded=\"no\"", "id=\"_" + A, "xbel.dtd", "<title>Neu</title>");
    }

    @Test
    void nothingIsFetchedAndNoFileReadThatXmlNames() throws Exception {
        Files.writeString(home.resolve("secret"), "SECRET");
        String xml =
                "<!DOCTYPE xbel [<!ENTITY e SYSTEM \"%s\">]><xbel><bookmark href=\"https://a.example/\">"
                                .formatted(home.resolve("secret").toUri())
                        + "<title>&e;</title></bookmark></xbel>";
        try (Bench bench = open(xml)) {
            assertThat(bench.value(children(bench, MENU).getFirst(), "TITLE")).isEmpty();
        }
    }
}
