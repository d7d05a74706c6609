package satchel.dav.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.bookmark.BookmarkFixture.outline;
import static satchel.dav.bookmark.BookmarkFixture.parsed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import satchel.dav.resource.BookmarkForm;

final class BookmarkFileTest {
    private final BookmarkFixture mine = new BookmarkFixture();

    private void put(String uid, String kind, String... lines) {
        mine.put(uid, kind, lines);
    }

    private String written(BookmarkForm form) throws IOException {
        return mine.written(form);
    }

    private void fill() {
        put("toolbar_____", "FOLDER", "TITLE:Whatever", "CHILDREN:SEPAAAAAAAAA,FOLDERAAAAAA");
        put("FOLDERAAAAAA", "FOLDER", "PARENT:toolbar_____", "TITLE:Drinks & <more>");
        put("SEPAAAAAAAAA", "SEPARATOR", "PARENT:toolbar_____");
        put(
                "TEAAAAAAAAAA",
                "LINK",
                "PARENT:FOLDERAAAAAA",
                "TITLE:Tea \"green\" &",
                "URL:https://a.example/?a=1&b=\"2\"",
                "TAG:mild",
                "TAG:a\\,b",
                "KEYWORD:t",
                "DESCRIPTION:one\\ntwo",
                "CREATED:20261127T221100Z",
                "LAST-MODIFIED:20261128T000000Z");
        put("ORPHANAAAAAA", "LINK", "PARENT:GONEAAAAAAAA", "URL:javascript:x", "TITLE:Orphan");
        put("MENUAAAAAAAA", "LINK", "PARENT:menu________", "URL:about:menu");
    }

    @Test
    void xbelHasFoldersNumbersAndOrder()
            throws IOException, ParserConfigurationException, SAXException {
        fill();

        Element xbel = parsed(written(BookmarkForm.XBEL));

        assertThat(xbel.getTagName()).isEqualTo("xbel");
        assertThat(xbel.getAttribute("version")).isEqualTo("1.0");
        assertThat(outline(xbel, "folder"))
                .containsExactly(
                        "Bookmarks bar",
                        "Drinks & <more>",
                        "Bookmarks menu",
                        "Other bookmarks",
                        "Mobile bookmarks");
        Element bar = (Element) xbel.getElementsByTagName("folder").item(0);
        assertThat(((Element) bar.getElementsByTagName("separator").item(0)).getParentNode())
                .isEqualTo(bar);
        Element tea = (Element) xbel.getElementsByTagName("bookmark").item(0);
        assertThat(tea.getAttribute("href")).isEqualTo("https://a.example/?a=1&b=\"2\"");
        assertThat(tea.getAttribute("id")).isEqualTo(Long.toString(Numbers.of("TEAAAAAAAAAA")));
        assertThat(tea.getAttribute("added")).isEqualTo("2026-11-27T22:11:00Z");
        assertThat(tea.getAttribute("modified")).isEqualTo("2026-11-28T00:00:00Z");
        assertThat(outline(xbel, "bookmark")).containsExactly("Tea \"green\" &", "", "Orphan");
        assertThat(tea.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("one\ntwo");
    }

    @Test
    void numbersAreWhatAJavaScriptProgramCanHoldAndTheHighestIsSaid() throws IOException {
        fill();

        String xbel = written(BookmarkForm.XBEL);

        TreeSet<Long> numbers = new TreeSet<>();
        java.util.regex.Pattern.compile(" id=\"([0-9]+)\"")
                .matcher(xbel)
                .results()
                .forEach(found -> numbers.add(Long.parseLong(found.group(1))));
        assertThat(numbers).hasSize(8).allMatch(number -> number > 0 && number < 1L << 52);
        assertThat(xbel).contains("<!--- highestId :" + numbers.last() + ":");
    }

    @Test
    void netscapesFileIsAsBrowsersReadIt() throws IOException {
        fill();

        assertThat(written(BookmarkForm.HTML))
                .startsWith("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n")
                .contains(
                        "<DT><H3 PERSONAL_TOOLBAR_FOLDER=\"true\">Bookmarks bar</H3>\n<DL><p>\n<HR>\n"
                                + "<DT><H3>Drinks &amp; &lt;more&gt;</H3>\n<DL><p>\n",
                        "<DT><A HREF=\"https://a.example/?a=1&amp;b=&quot;2&quot;\""
                                + " ADD_DATE=\"1795817460\" LAST_MODIFIED=\"1795824000\""
                                + " SHORTCUTURL=\"t\" TAGS=\"mild\">Tea \"green\" &amp;</A>\n"
                                + "<DD>one\ntwo\n",
                        "</DL><p>\n<DT><A HREF=\"about:menu\"></A>\n",
                        "<DT><H3 UNFILED_BOOKMARKS_FOLDER=\"true\">Other bookmarks</H3>")
                .doesNotContain("Mobile")
                .endsWith("</DL><p>\n");
    }

    /** It would be read as two tags; the bookmark itself has it. */
    @Test
    void aTagWithACommaIsLeftOut() throws IOException {
        put("COMMAAAAAAAA", "LINK", "PARENT:menu________", "URL:a:b", "TAG:a\\,b");

        assertThat(written(BookmarkForm.HTML)).contains("<DT><A HREF=\"a:b\"></A>");
    }

    /** What XML cannot carry is not let in: BookmarksTest. */
    @Test
    void xbelIsWellFormedWhateverTheTitlesAre()
            throws IOException, ParserConfigurationException, SAXException {
        put(
                "ODDAAAAAAAAA",
                "LINK",
                "PARENT:menu________",
                "URL:a:'\"<\uFFFD\u0085",
                "TITLE:]]>\t\u007F&<x>\\n\uD83D\uDE00--\uFEFF");

        Element xbel = parsed(written(BookmarkForm.XBEL));

        assertThat(outline(xbel, "bookmark"))
                .containsExactly("]]>\t\u007F&<x>\n\uD83D\uDE00--\uFEFF");
        assertThat(((Element) xbel.getElementsByTagName("bookmark").item(0)).getAttribute("href"))
                .isEqualTo("a:'\"<\uFFFD\u0085");
    }

    @ParameterizedTest
    @EnumSource
    void foldersLieInOneAnotherAsDeepAsTheyLike(BookmarkForm form) throws IOException {
        String parent = "menu________";
        for (int i = 0; i < 3000; i++) {
            String uid = "F%011d".formatted(i);
            put(uid, "FOLDER", "PARENT:" + parent, "TITLE:folder " + i);
            parent = uid;
        }
        put("DEEPAAAAAAAA", "LINK", "PARENT:" + parent, "URL:a:deep");

        String written = written(form);

        assertThat(written).containsOnlyOnce("\"a:deep\"");
        assertThat(written.indexOf("folder 2999")).isLessThan(written.indexOf("a:deep"));
        assertThat(written.split("</folder>|</DL><p>", -1)).hasSizeGreaterThan(3000);
    }

    @Test
    void thousandsAreWrittenAtOnce() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String uid = "N%011d".formatted(i);
            names.addFirst(uid);
            put(uid, "LINK", "PARENT:toolbar_____", "URL:a:b", "TITLE:" + i);
        }
        put("toolbar_____", "FOLDER", "CHILDREN:" + String.join(",", names));

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    String xbel = written(BookmarkForm.XBEL);
                    assertThat(outline(parsed(xbel), "bookmark")).hasSize(4_000);
                    assertThat(xbel.indexOf("<title>3999</title>"))
                            .isLessThan(xbel.indexOf("<title>0</title>"));
                });
    }
}
