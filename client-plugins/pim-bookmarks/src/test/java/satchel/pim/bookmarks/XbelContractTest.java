package satchel.pim.bookmarks;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;

final class XbelContractTest implements BookmarksContract {
    @TempDir Path temporary;

    @Override
    public PimDatabase opened() throws PimException {
        BookmarkFilesConnector connector = new BookmarkFilesConnector();
        String file = temporary.resolve("meine Lesezeichen Ü.xbel").toString();
        connector.create(file, Kind.BOOKMARKS, Set.of());
        return connector.open(file, Kind.BOOKMARKS);
    }
}
