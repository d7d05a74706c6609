package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.FileCheckContract;
import satchel.dav.store.Stores;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.check.Scrutiny;
import satchel.dav.store.sql.Session;

/** Beside the server that has the folder open, unless it is to be repaired. */
final class SqliteFileCheckTest implements FileCheckContract {
    private final Path folder;
    private SqliteStores stores;

    /** Before the contract fills it. */
    SqliteFileCheckTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        NewFolder.fill(folder);
        stores = SqliteStores.open(folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public Path blobs() {
        return folder.resolve("blobs");
    }

    @Override
    public void damage(String sql) throws Exception {
        try (Session session = Connections.open(BackupTest.workspace(folder))) {
            assertThat(session.update(sql)).isPositive();
        }
    }

    @Override
    public List<String> check(Extent extent, Scrutiny scrutiny) {
        return switch (extent) {
            case LOOK -> run(extent, scrutiny);
            case REPAIR -> {
                stores.close();
                List<String> lines = run(extent, scrutiny);
                stores = SqliteStores.open(folder);
                yield lines;
            }
        };
    }

    private List<String> run(Extent extent, Scrutiny scrutiny) {
        BodyReader none = (_, _, _) -> new BodyReader.Unreadable("there are no objects");
        List<String> lines = new ArrayList<>();
        FolderCheck.run(
                folder,
                new Inspection(none, extent, scrutiny, Instant.now()),
                found -> lines.add(found.line()));
        return lines;
    }
}
