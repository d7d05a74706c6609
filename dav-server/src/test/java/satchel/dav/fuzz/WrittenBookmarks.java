package satchel.dav.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import satchel.dav.bookmark.BookmarkFile;
import satchel.dav.bookmark.TreeMemory;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryStores;

/** The files of a collection with one bookmark. */
final class WrittenBookmarks {
    private static final CollectionPath MINE = new CollectionPath("ada", Home.BOOKMARKS, "mine");

    private WrittenBookmarks() {}

    static void check(NewBody body) throws IOException {
        WorkspaceStore store = MemoryStores.open(Clock.systemUTC()).workspaces();
        store.create(new NewCollection(MINE, CollectionKind.BOOKMARKS, Set.of(), Map.of()));
        store.put(MINE.object("a.bookmark"), body, new Precondition.Nothing());
        try (BookmarkFile file =
                BookmarkFile.read(
                        store, store.collection(MINE).orElseThrow(), new TreeMemory(1 << 20))) {
            file.write(BookmarkForm.HTML, new ByteArrayOutputStream());
            ByteArrayOutputStream xbel = new ByteArrayOutputStream();
            file.write(BookmarkForm.XBEL, xbel);
            SAXParserFactory.newInstance()
                    .newSAXParser()
                    .parse(new ByteArrayInputStream(xbel.toByteArray()), new DefaultHandler());
        } catch (ParserConfigurationException | SAXException fault) {
            throw new AssertionError("XBEL is no XML", fault);
        }
    }
}
