package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.pim.bookmarks.BookmarkFiles.children;

import java.nio.file.Files;
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
import satchel.pim.bookmarks.file.FileFormat;
import satchel.pim.bookmarks.file.FileStore;
import satchel.pim.bookmarks.html.HtmlFormat;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.pim.bookmarks.xbel.XbelFormat;

final class BookmarkFilesTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid MENU = Root.MENU.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid LINE = Uid.hashed("line");
    private static final Uid FOLDER = Uid.hashed("folder");

    /** As Firefox exports it. */
    private static final String EXPORTED =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <!-- This is an automatically generated file.
                 DO NOT EDIT! -->
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks Menu</H1>

            <DL><p>
                <DT><A HREF="https://one.example/?a=1&amp;b=2" ADD_DATE="1795818350" ICON="data:x" \
            TAGS="t1,t2" SHORTCUTURL="one">One &amp; &lt;only&gt; &#39;&uuml;</A>
                <DD>Says &quot;more&quot;
                <HR>    <DT><H3 ADD_DATE="1795818351">Folder</H3>
                <DL><p>
                    <DT><A HREF="https://two.example/">Two</A>
                    <DT><A HREF="relative/only">Nowhere</A>
                </DL><p>
                <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
                <DD>Add bookmarks to this folder
                <DL><p>
                    <DT><A HREF="https://bar.example/">Bar</A>
                </DL><p>
            </DL>
            """;

    @TempDir Path home;

    private Bench open(String name, String text) throws Exception {
        return new BookmarkFiles(home).open(name, text);
    }

    private Bench empty(String name) throws PimException {
        return new BookmarkFiles(home).empty(name);
    }

    @Test
    void anExportOfFirefoxIsRead() throws Exception {
        try (Bench bench = open("bookmarks.html", EXPORTED)) {
            List<Uid> menu = children(bench, MENU);
            assertThat(menu).hasSize(3);
            assertThat(bench.text(menu.getFirst()))
                    .contains(
                            "TITLE:One & <only> 'ü",
                            "URL:https://one.example/?a=1&b=2",
                            "TAG:t1\r\nTAG:t2",
                            "KEYWORD:one",
                            "DESCRIPTION:Says \"more\"",
                            "CREATED:20261127T222550Z");
            assertThat(bench.text(menu.get(1))).contains("KIND:SEPARATOR");
            assertThat(children(bench, menu.get(2))).hasSize(1);
            assertThat(bench.value(children(bench, BAR).getFirst(), "TITLE")).isEqualTo("Bar");
        }
    }

    @Test
    void whatDidNotChangeKeepsWhatIsSaidOfIt() throws Exception {
        try (Bench bench = open("bookmarks.htm", EXPORTED)) {
            Map<PimId, PimRevision> before = new HashMap<>(bench.revisions());
            bench.write(Bench.create(A, Texts.link(A, BAR, "A <&> \"b\"")));
            before.remove(BAR.id());
            assertThat(bench.revisions()).containsAllEntriesOf(before).hasSize(before.size() + 2);
        }
        assertThat(home.resolve("bookmarks.htm"))
                .content()
                .contains("DO NOT EDIT!", "ICON=\"data:x\"", "Nowhere</A>", "Add bookmarks to")
                .contains("A &lt;&amp;&gt; &quot;b&quot;</A>");
    }

    @Test
    void anotherTitleIsTheSameBookmark() throws Exception {
        try (Bench before = open("a.html", EXPORTED);
                Bench after = open("b.html", EXPORTED.replace(">Two<", ">Zwei<"))) {
            Uid folder = children(before, MENU).get(2);
            Uid two = children(before, folder).getFirst();
            assertThat(after.value(two, "TITLE")).isEqualTo("Zwei");
            assertThat(after.revisions().keySet()).isEqualTo(before.revisions().keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.html", "new.xbel"})
    void everyKindOfEntryInEveryRootIsHeld(String name) throws Exception {
        try (Bench bench = empty(name)) {
            bench.write(
                    Bench.create(A, Texts.link(A, FOLDER, "A", "CREATED:20200101T000000Z")),
                    Bench.create(B, Texts.link(B, Root.MOBILE.uid(), "B", "DESCRIPTION:d")),
                    Bench.create(FOLDER, Texts.folder(FOLDER, Root.UNFILED.uid(), "F", LINE, A)),
                    Bench.create(LINE, Texts.separator(LINE, FOLDER)));
            assertThat(bench.value(FOLDER, "CHILDREN")).isEqualTo(LINE + "," + A);
            assertThat(bench.value(B, "DESCRIPTION")).isEqualTo("d");
            assertThat(bench.value(A, "CREATED")).isEqualTo("20200101T000000Z");

            bench.write(
                    bench.replace(FOLDER, Texts.folder(FOLDER, MENU, "G", A, LINE)),
                    bench.replace(A, Texts.link(A, BAR, "moved")),
                    bench.remove(B));
            assertThat(bench.value(MENU, "CHILDREN")).isEqualTo(FOLDER.value());
            assertThat(bench.value(FOLDER, "CHILDREN")).isEqualTo(LINE.value());
            assertThat(bench.value(BAR, "CHILDREN")).isEqualTo(A.value());
            assertThat(bench.revisions()).hasSize(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.html", "new.xbel"})
    void twentyThousandAreNoTrouble(String name) throws Exception {
        FileFormat format = name.endsWith("html") ? new HtmlFormat() : new XbelFormat();
        CountingStore store = new CountingStore(new FileStore(home.resolve(name), format));
        try (Bench bench = store.like(empty(name).database())) {
            ManyBookmarks.areNoTrouble(bench, store);
        }
    }

    @Test
    void aCopyIsMadeBeforeTheFirstWrite() throws Exception {
        try (Bench bench = open("bookmarks.html", EXPORTED)) {
            bench.database().begin();
        }
        assertThat(Backups.all(home.resolve("bookmarks.html")))
                .singleElement()
                .satisfies(copy -> assertThat(copy).hasContent(EXPORTED));
    }

    @Test
    void whatIsNotWholeOrSomethingElseIsRefused() throws Exception {
        try (Bench cut = open("cut.html", EXPORTED.substring(0, EXPORTED.length() - 8));
                Bench page = open("page.html", "<html><dl></dl></html>");
                Bench xml = open("cut.xbel", "<xbel><folder></xbel>");
                Bench feed = open("feed.xml", "<rss/>")) {
            for (Bench bench : List.of(cut, page, xml, feed)) {
                assertThatThrownBy(bench::revisions)
                        .isInstanceOfSatisfying(
                                PimException.class,
                                refused ->
                                        assertThat(refused.kind())
                                                .isEqualTo(PimException.Kind.UNREADABLE));
            }
        }
        Files.writeString(home.resolve("x.txt"), "");
        assertThatThrownBy(() -> open("x.txt", "")).isInstanceOf(PimException.class);
    }
}
