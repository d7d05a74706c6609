package satchel.dav.store.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.FileCheckContract;
import satchel.dav.store.Stores;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.check.Scrutiny;
import satchel.testdata.harness.PostgresServer;

@Tag("long")
final class PostgresFileCheckTest implements FileCheckContract {
    private static final String URL = PostgresServer.shared().newDatabase();

    private final Path blobs;
    private final PostgresStores stores;

    /** Before the contract fills it. */
    PostgresFileCheckTest(@TempDir Path blobs) throws SQLException {
        this.blobs = blobs;
        this.stores = PostgresStores.open(URL, blobs);
        new PostgresTables(URL).clear();
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
        return blobs;
    }

    @Override
    public void damage(String sql) throws SQLException {
        new PostgresTables(URL).execute(sql);
    }

    @Override
    public List<String> check(Extent extent, Scrutiny scrutiny) {
        BodyReader none = (_, _, _) -> new BodyReader.Unreadable("there are no objects");
        List<String> lines = new ArrayList<>();
        DatabaseCheck.run(
                URL,
                Optional.of(blobs),
                new Inspection(none, extent, scrutiny, Instant.now()),
                found -> lines.add(found.line()));
        return lines;
    }
}
