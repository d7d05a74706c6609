package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.FileFixture;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileRacesContract;
import satchel.dav.store.Stores;
import satchel.testdata.harness.PostgresServer;

/** File trees of two servers on one database and one folder of bodies, asked in turns. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoServersFilesTest implements FileRacesContract {
    @TempDir static Path blobs;

    private final String url = PostgresServer.shared().newDatabase();
    private final AtomicInteger calls = new AtomicInteger();
    private PostgresStores one;
    private PostgresStores two;

    @BeforeAll
    void open() {
        one = PostgresStores.open(url, blobs);
        two = PostgresStores.open(url, blobs);
    }

    @BeforeEach
    void clear() throws SQLException {
        new PostgresTables(url).clear();
        one.accounts().setQuota("nobody", OptionalLong.empty()); // forgets the cached ones
        two.accounts().setQuota("nobody", OptionalLong.empty());
    }

    @AfterAll
    void close() {
        one.close();
        two.close();
    }

    @Override
    public Stores stores() {
        return calls.getAndIncrement() % 2 == 0 ? one : two;
    }

    @Test
    void whatOneServerDoesTheOtherSeesAtOnce() {
        one.files().makeFolder(FileFixture.path("a"), Map.of(), ANYTHING);
        put("a/one.txt", "one");
        copy("a", "b");
        move("b/one.txt", "two.txt");

        assertThat(List.of(text("two.txt"), text("two.txt"))).containsOnly("one");
        assertThat(List.of(text("b"), text("b/one.txt"))).containsExactly("/", "");
        assertThat(delete("a")).isEqualTo(new FileOutcome.Done());
        assertThat(List.of(text("a"), text("a"))).containsOnly("");
    }
}
