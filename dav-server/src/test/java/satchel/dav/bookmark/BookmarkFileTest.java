package satchel.dav.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import satchel.content.bookmark.BookmarkTree;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryStores;

final class BookmarkFileTest {
    private static final CollectionPath MINE = new CollectionPath("ada", Home.BOOKMARKS, "mine");

    private final WorkspaceStore store = MemoryStores.open(Clock.systemUTC()).workspaces();

    private void put(String uid, String kind, String... lines) {
        byte[] bytes = text(uid, kind, String.join("\r\n", lines));
        Judged judged = new ObjectRules().judge(CollectionKind.BOOKMARKS, Set.of(), bytes);
        assertThat(judged).isInstanceOf(Judged.Valid.class);
        store.put(
                MINE.object(uid + ".bookmark"),
                new NewBody(bytes, ((Judged.Valid) judged).index()),
                new Precondition.Nothing());
    }

    private String written(BookmarkForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookmarkFile.read(store, store.collection(MINE).orElseThrow()).write(form, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void fill() {
        store.create(new NewCollection(MINE, CollectionKind.BOOKMARKS, Set.of(), Map.of()));
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
                                + " SHORTCUTURL=\"t\" TAGS=\"mild,a,b\">Tea \"green\" &amp;</A>\n"
                                + "<DD>one\ntwo\n",
                        "</DL><p>\n<DT><A HREF=\"about:menu\"></A>\n",
                        "<DT><H3 UNFILED_BOOKMARKS_FOLDER=\"true\">Other bookmarks</H3>")
                .doesNotContain("Mobile")
                .endsWith("</DL><p>\n");
    }

    @Test
    void twentyThousandAreWrittenAtOnce() {
        List<ShownBookmark> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String uid = "N%011d".formatted(i);
            names.addFirst(uid);
            all.add(shown(uid, "LINK", "PARENT:toolbar_____\r\nURL:a:b\r\nTITLE:" + i));
        }
        all.add(shown("toolbar_____", "FOLDER", "CHILDREN:" + String.join(",", names)));

        Assertions.assertTimeout(
                Duration.ofSeconds(15),
                () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    new XbelWriter(BookmarkTree.of(all), out).write();
                    String xbel = out.toString(StandardCharsets.UTF_8);
                    assertThat(outline(parsed(xbel), "bookmark")).hasSize(20_000);
                    assertThat(xbel.indexOf("<title>19999</title>"))
                            .isLessThan(xbel.indexOf("<title>0</title>"));
                });
    }

    private static ShownBookmark shown(String uid, String kind, String lines) {
        return ShownBookmark.read(text(uid, kind, lines)).orElseThrow();
    }

    private static byte[] text(String uid, String kind, String lines) {
        return "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%s\r\nKIND:%s\r\n%s\r\nEND:BOOKMARK\r\n"
                .formatted(uid, kind, lines)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> outline(Element xbel, String name) {
        List<String> titles = new ArrayList<>();
        NodeList found = xbel.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            Element title =
                    (Element) ((Element) found.item(i)).getElementsByTagName("title").item(0);
            titles.add(title.getTextContent());
        }
        return titles;
    }

    private static Element parsed(String xml)
            throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
