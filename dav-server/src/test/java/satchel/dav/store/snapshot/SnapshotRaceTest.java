package satchel.dav.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;
import satchel.dav.store.Change;
import satchel.dav.store.Selection;
import satchel.dav.store.WorkspaceFixture;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.sqlite.SqliteStores;

/** What a listing leaves out, a client deletes: over a store that reads page by page. */
final class SnapshotRaceTest implements WorkspaceFixture {
    private static final long ROOM_FOR_ALL = 1 << 24;
    private static final List<String> NAMES =
            IntStream.range(0, 800).mapToObj("%04d"::formatted).toList();

    /** The last that a reading by change numbers comes to, some pages after the first. */
    private static final String NEWEST = "newest";

    @TempDir Path folder;
    private SqliteStores stores;

    @BeforeEach
    void fill() throws Exception {
        stores = SqliteStores.open(folder);
        createWork();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : NAMES) {
                writers.submit(() -> put(WORK.object(name), "one"));
            }
        }
        put(WORK.object(NEWEST), "one");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    public WorkspaceStore store() {
        return stores.workspaces();
    }

    @Test
    void whatIsReplacedOnALaterPageWhileASnapshotIsReadIsListedAllTheSame() throws IOException {
        SnapshotStore listing =
                new SnapshotStore(
                        MeddledStore.of(store(), () -> put(WORK.object(NEWEST), "two")),
                        ROOM_FOR_ALL);

        assertThat(names(listing)).hasSize(NAMES.size() + 1).contains(NEWEST);
        assertThat(changes(WORK, WorkspaceFixture.number(NAMES.size() + 1)))
                .as("replaced while it was read")
                .extracting(Change::name)
                .containsExactly(NEWEST);
    }

    @Test
    void whileWritersReplaceAllObjectsEachListingHasThemAll() throws Exception {
        SnapshotStore listing = new SnapshotStore(store(), ROOM_FOR_ALL);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ETag>> writes = new ArrayList<>();
            for (String name : NAMES) {
                writes.add(writers.submit(() -> put(WORK.object(name), "two")));
            }
            while (!writes.stream().allMatch(Future::isDone)) {
                assertThat(names(listing)).hasSize(NAMES.size() + 1).containsAll(NAMES);
            }
        }
        assertThat(names(listing)).hasSize(NAMES.size() + 1).containsAll(NAMES);
        assertThat(listing.changes(WORK, ChangeNumber.NONE, change -> {}).orElseThrow().number())
                .isEqualTo(WorkspaceFixture.number(2L * NAMES.size() + 1));
    }

    private static List<String> names(WorkspaceStore listing) throws IOException {
        List<String> names = new ArrayList<>();
        listing.rows(WORK, Selection.ALL, row -> names.add(row.name()));
        return names;
    }
}
