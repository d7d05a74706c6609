package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.event;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Precondition;
import satchel.dav.store.ChangesContract;
import satchel.dav.store.CollectionsContract;
import satchel.dav.store.ObjectWritesContract;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.RacesContract;
import satchel.dav.store.WorkspaceStore;
import satchel.testdata.harness.PostgresServer;

/**
 * Two servers on one database. The contracts of what is written hold if each call goes to another
 * server than the one before: what one has written the other sees at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
final class TwoServersTest
        implements CollectionsContract, ObjectWritesContract, ChangesContract, RacesContract {
    @TempDir static Path blobs;

    private static final int DUELS = 50;

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
    }

    @AfterAll
    void close() {
        one.close();
        two.close();
    }

    @Override
    public WorkspaceStore store() {
        return calls.getAndIncrement() % 2 == 0 ? one.workspaces() : two.workspaces();
    }

    @Test
    void ofTwoServersThatPutWithOneEtagExactlyOneWins() throws Exception {
        createWork();
        ETag expected = put(WORK.object("a"), "first");
        try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int duel = 0; duel < DUELS; duel++) {
                ETag agreed = expected;
                int number = duel;
                Future<PutOutcome> first =
                        servers.submit(() -> put(one, agreed, "by one " + number));
                Future<PutOutcome> second =
                        servers.submit(() -> put(two, agreed, "by two " + number));
                List<PutOutcome> outcomes = List.of(first.get(), second.get());

                assertThat(outcomes)
                        .filteredOn(PutOutcome.PreconditionFailed.class::isInstance)
                        .hasSize(1);
                expected = winner(outcomes);
                assertThat(one.workspaces().row(WORK.object("a")).orElseThrow().etag())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void syncTokensOnlyGrow() throws Exception {
        createWork();
        List<Long> seen = new ArrayList<>();
        try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers =
                    List.of(
                            servers.submit(() -> writeMany(one, "one")),
                            servers.submit(() -> writeMany(two, "two")));
            while (!writers.stream().allMatch(Future::isDone)) {
                seen.add(store().collection(WORK).orElseThrow().change().value());
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(seen).isSorted();
        assertThat(store().collection(WORK).orElseThrow().change().value()).isEqualTo(2 * DUELS);
    }

    @Test
    void passwordSetOnOneServerHoldsOnTheOther() {
        one.accounts().add("ann", "hash");
        assertThat(two.accounts().passwordHash("ann")).contains("hash");

        two.accounts().setPasswordHash("ann", "other");
        assertThat(one.accounts().passwordHash("ann")).contains("other");
    }

    private void writeMany(PostgresStores server, String name) {
        for (int i = 0; i < DUELS; i++) {
            server.workspaces().put(WORK.object(name + i), event(name + i, "x"), NOTHING);
        }
    }

    private static PutOutcome put(PostgresStores server, ETag expected, String text) {
        return server.workspaces()
                .put(WORK.object("a"), event("a", text), new Precondition.OneOf(Set.of(expected)));
    }

    private static ETag winner(List<PutOutcome> outcomes) {
        return outcomes.stream()
                .filter(PutOutcome.Replaced.class::isInstance)
                .map(outcome -> ((PutOutcome.Replaced) outcome).etag())
                .findFirst()
                .orElseThrow();
    }
}
