package satchel.pim.bookmarks.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.tree.Batches.A;
import static satchel.pim.bookmarks.tree.Batches.BAR;
import static satchel.pim.bookmarks.tree.Batches.tree;

import org.junit.jupiter.api.Test;
import satchel.pim.bookmarks.Texts;

/** Entries as texts of docs/bookmark-format.md. */
final class TreeTextTest {
    @Test
    void theTextOfARecordSaysWhatTheTreeHolds() {
        BookmarkTree tree =
                tree(
                        Texts.link(
                                A,
                                BAR,
                                "Müller\\, \\;\\\\ 1\\n2",
                                "TAG:z",
                                "TAG:a\\,b",
                                "KEYWORD:k",
                                "DESCRIPTION:d",
                                "CREATED:20261127T221100Z"));

        assertThat(tree.record(A).orElseThrow().text().lines())
                .containsExactly(
                        "BEGIN:BOOKMARK",
                        "VERSION:1",
                        "UID:" + A,
                        "KIND:LINK",
                        "TITLE:Müller\\, \\;\\\\ 1\\n2",
                        "URL:https://example.org/" + A,
                        "TAG:a\\,b",
                        "TAG:z",
                        "KEYWORD:k",
                        "DESCRIPTION:d",
                        "PARENT:toolbar_____",
                        "CREATED:20261127T221100Z",
                        "END:BOOKMARK");
    }

    @Test
    void whatContentLinesCannotCarryIsLeftOut() {
        Content.Link link = Content.Link.of("a\u0007b\r\nc\uD800d", " javascript:a (b)\n ");

        assertThat(link.title()).isEqualTo("a b\nc d");
        assertThat(link.url()).isEqualTo("javascript:a%20(b)");
    }
}
