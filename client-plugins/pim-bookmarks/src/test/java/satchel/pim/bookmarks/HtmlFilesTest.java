package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.pim.bookmarks.BookmarkFiles.children;
import static satchel.pim.bookmarks.BookmarkFiles.menu;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRevision;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** What programs other than Firefox write, and people. */
final class HtmlFilesTest {
    private static final Uid A = Uid.hashed("a");
    private static final String HEAD = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n";

    /** No list holds all others. */
    private static final String SAFARI =
            HEAD
                    + """
                    <HTML>
                    <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
                    <Title>Bookmarks</Title>
                    <H1>Bookmarks</H1>
                    <DT><H3 FOLDED>Favorites</H3>
                    <DL><p>
                        <DT><A HREF="https://one.example/">One</A>
                    </DL><p>
                    <DT><H3 FOLDED>Work</H3>
                    <DL><p>
                        <DT><A HREF="https://two.example/">Two</A>
                    </DL><p>
                    <DT><A HREF="https://three.example/">Loose</A>
                    </HTML>
                    """;

    private static final String TWO_LISTS =
            HEAD
                    + """
                    <H1>gr\u00f6\u00dften \u0130</H1>
                    <DL><p>
                        <DT><A HREF="https://one.example/">One</A>
                    </DL><p>
                    <DL><p>
                        <DT><H3>Work</H3>
                        <DL><p>
                            <DT><A HREF="https://two.example/">Two</A>
                        </DL><p>
                    </DL>
                    <DT><A HREF="https://three.example/">Loose</A>
                    <!-- the end -->
                    """;

    @TempDir Path home;

    private BookmarkFiles files() {
        return new BookmarkFiles(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {SAFARI, TWO_LISTS})
    void whatIsInNoListOrInASecondOneIsReadAndStays(String text) throws Exception {
        try (Bench bench = files().open("b.html", text)) {
            Map<PimId, PimRevision> before = new HashMap<>(bench.revisions());
            int links = text.split("<A ").length - 1;
            int folders = text.split("<H3").length - 1;
            assertThat(before).hasSize(4 + links + folders);

            bench.write(Bench.create(A, Texts.link(A, Root.MENU.uid(), "New")));

            before.remove(Root.MENU.uid().id());
            assertThat(bench.revisions()).containsAllEntriesOf(before);
        }
        assertThat(files().text("b.html"))
                .contains("<H1>", "Work</H3>", "Loose</A>", "New</A>")
                .satisfies(written ->
                        assertThat(text.stripTrailing())
                                .endsWith(written.stripTrailing().lines().toList().getLast()));
        try (Bench bench = files().open("c.html", files().text("b.html"))) {
            bench.write(bench.remove(A));
        }
        assertThat(files().text("c.html")).doesNotContain("New").contains("Loose</A>");
    }

    @Test
    void whatNobodyTouchedIsWrittenAsItWas() throws Exception {
        String entry =
                "<DT><A HREF=\"https://one.example/?a&eacute;\" ICON=\"&euro;x\">Caf&eacute;"
                        + " &unknown; a < b <i>c</i></A>\n    <DD>Says &laquo;more&raquo;<br>here";
        String text =
                "%s<H1>x</H1>\n<DL><p>\n    %s\n    <!-- <DT> mine -->\n    <ISINDEX>\n</DL>\n"
                        .formatted(HEAD, entry);
        try (Bench bench = files().open("b.html", text)) {
            Uid one = menu(bench).getFirst();
            assertThat(bench.value(one, "TITLE")).isEqualTo("Caf\u00e9 &unknown\\; a < b c");
            assertThat(bench.value(one, "DESCRIPTION")).isEqualTo("Says \u00abmore\u00bbhere");
            bench.write(Bench.create(A, Texts.link(A, Root.MENU.uid(), "New")));
            assertThat(files().text("b.html"))
                    .contains(
                            "?a&eacute;\"", "ICON=\"&euro;x\"", "<!-- <DT> mine -->\n", "<ISINDEX>")
                    .contains("Caf&eacute; &unknown; a < b <i>c</i></A>")
                    .contains("<DD>Says &laquo;more&raquo;<br>here");

            bench.write(bench.replace(one, bench.text(one).replace("&unknown", "\u00fc")));
            assertThat(files().text("b.html"))
                    .contains("?a&eacute;\"", "Caf\u00e9 \u00fc; a &lt; b c</A>");
        }
    }

    @Test
    void listsThatDoNotEndOrDidNotBeginAreRefused() throws Exception {
        String cut = SAFARI.substring(0, SAFARI.indexOf("<DT><H3 FOLDED>Work"));
        for (String text : List.of(cut, HEAD + "<DL><p></DL></DL>", HEAD + "<DL", HEAD + "</DL>")) {
            try (Bench bench = files().open("b.html", text)) {
                assertThatThrownBy(bench::revisions)
                        .isInstanceOfSatisfying(
                                PimException.class,
                                refused ->
                                        assertThat(refused.kind())
                                                .isEqualTo(PimException.Kind.UNREADABLE));
            }
        }
    }

    @Test
    void aListWithoutATitleBelongsToTheOneItIsIn() throws Exception {
        String text = HEAD + "<DL><DT><H3>F</H3><DL><DL><DT><A HREF=x:y>A</A></DL></DL></DL>";
        try (Bench bench = files().open("b.html", text)) {
            assertThat(children(bench, menu(bench).getFirst())).hasSize(1);
        }
    }
}
