package satchel.dav.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryStores;

/** A collection of bookmarks, and its files as others read them. */
final class BookmarkFixture {
    static final CollectionPath MINE = new CollectionPath("ada", Home.BOOKMARKS, "mine");

    final WorkspaceStore store = MemoryStores.open(Clock.systemUTC()).workspaces();
    final TreeMemory memory = new TreeMemory(1 << 26);

    BookmarkFixture() {
        make();
    }

    void make() {
        store.create(new NewCollection(MINE, CollectionKind.BOOKMARKS, Set.of(), Map.of()));
    }

    StoredCollection collection() {
        return store.collection(MINE).orElseThrow();
    }

    void put(String uid, String kind, String... lines) {
        NewBody body = body(uid, kind, lines);
        store.put(MINE.object(uid + ".bookmark"), body, new Precondition.Anything());
    }

    /** Something that was never let in, where a bookmark was. */
    void damage(String uid) {
        byte[] damaged = "BEGIN:BOOK".getBytes(StandardCharsets.UTF_8);
        store.put(
                MINE.object(uid + ".bookmark"),
                new NewBody(damaged, body(uid, "SEPARATOR", "PARENT:menu________").index()),
                new Precondition.Anything());
    }

    private static NewBody body(String uid, String kind, String... lines) {
        byte[] bytes =
                "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%s\r\nKIND:%s\r\n%s\r\nEND:BOOKMARK\r\n"
                        .formatted(uid, kind, String.join("\r\n", lines))
                        .getBytes(StandardCharsets.UTF_8);
        Judged judged = new ObjectRules().judge(CollectionKind.BOOKMARKS, Set.of(), bytes);
        assertThat(judged).isInstanceOf(Judged.Valid.class);
        return new NewBody(bytes, ((Judged.Valid) judged).index());
    }

    String written(BookmarkForm form) throws IOException {
        try (BookmarkFile file = BookmarkFile.read(store, collection(), memory)) {
            return written(file, form);
        }
    }

    static String written(BookmarkFile file, BookmarkForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(form, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The store, in which something is done each time after all bookmarks were read. */
    WorkspaceStore meddled(Runnable meddling) {
        return (WorkspaceStore)
                Proxy.newProxyInstance(
                        BookmarkFixture.class.getClassLoader(),
                        new Class<?>[] {WorkspaceStore.class},
                        (_, method, arguments) -> {
                            try {
                                Object answer = method.invoke(store, arguments);
                                if (method.getName().equals("objects")) {
                                    meddling.run();
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    static Element parsed(String xml)
            throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    /** The titles of all elements with a name. */
    static List<String> outline(Element xbel, String name) {
        List<String> titles = new ArrayList<>();
        NodeList found = xbel.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            Element title =
                    (Element) ((Element) found.item(i)).getElementsByTagName("title").item(0);
            titles.add(title.getTextContent());
        }
        return titles;
    }
}
