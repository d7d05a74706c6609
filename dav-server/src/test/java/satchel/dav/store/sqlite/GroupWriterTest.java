package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.store.Fuse;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;
import satchel.dav.store.sql.Session;

final class GroupWriterTest {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int BUSY = 5;
    private static final int FULL = 13;
    private static final int IOERR_FSYNC = 1034;
    private static final long ENOUGH_FOR_A_CHECKPOINT = 4 << 20;
    private static final int WRITES = 6;

    @TempDir Path folder;

    @Test
    void writesThatWaitAreCommittedTogether() throws Exception {
        try (Bench bench = new Bench("together.db", NEVER, FULL);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch writerIsBusy = new CountDownLatch(1);
            CountDownLatch allWait = new CountDownLatch(1);
            Future<?> first =
                    threads.submit(() ->
                            bench.writer.write(
                                    0,
                                    session -> {
                                        writerIsBusy.countDown();
                                        return await(allWait);
                                    }));
            writerIsBusy.await();
            List<Future<?>> others = new ArrayList<>();
            for (int n = 1; n <= WRITES; n++) {
                int number = n;
                others.add(threads.submit(() -> bench.insert(number)));
            }
            while (bench.writer.waiting() < WRITES) {
                Thread.onSpinWait();
            }
            allWait.countDown();
            first.get();
            for (Future<?> other : others) {
                other.get();
            }

            assertThat(bench.transactions.commits()).isEqualTo(2);
            assertThat(bench.stored()).hasSize(WRITES);
        }
    }

    @Test
    void oneBadWriteDoesNotSpoilTheOthers() throws Exception {
        try (Bench bench = new Bench("bad.db", NEVER, FULL)) {
            bench.insert(1);
            assertThatThrownBy(() -> bench.insert(1)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() ->
                            bench.writer.write(
                                    0,
                                    session -> {
                                        session.update("INSERT INTO t VALUES (7)");
                                        throw new IllegalStateException("ours");
                                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("ours");
            bench.insert(2);

            assertThat(bench.stored()).containsExactly(1, 2);
        }
    }

    /** Fails at the first step, the second, the third … until a run sees no fault. */
    @ParameterizedTest
    @ValueSource(ints = {FULL, BUSY, IOERR_FSYNC})
    void whateverStepFailsNoAcknowledgedWriteIsLost(int code) throws Exception {
        boolean faultSeen = true;
        for (int n = 1; faultSeen; n++) {
            try (Bench bench = new Bench("fault-%d-%d.db".formatted(code, n), n, code)) {
                List<Integer> acknowledged = bench.insertAll();
                faultSeen = bench.transactions.hasFailed();

                assertThat(bench.stored()).as("step %d", n).isEqualTo(acknowledged);
                assertThat(acknowledged.size())
                        .isBetween(code == IOERR_FSYNC ? 0 : WRITES - 1, WRITES);
            }
        }
    }

    @Test
    void failedFsyncStopsAllWriting() throws Exception {
        int commit = 4;
        try (Bench bench = new Bench("fsync.db", commit, IOERR_FSYNC)) {
            assertThatThrownBy(() -> bench.insert(1)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> bench.insert(2))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("stopped taking writes");
            assertThat(bench.stored()).isEmpty();
        }
    }

    @Test
    void fullDiskRefusesWritesUntilThereIsRoomAgain() throws Exception {
        try (Bench bench = new Bench("full.db", NEVER, FULL)) {
            bench.insert(1);
            bench.writer.write(0, session -> session.first("PRAGMA max_page_count = 3", _ -> 0));

            assertThatThrownBy(() ->
                            bench.writer.write(
                                    0,
                                    session ->
                                            session.update(
                                                    "INSERT INTO big VALUES (?)",
                                                    new byte[1 << 20])))
                    .isInstanceOf(StoreFullException.class);
            bench.writer.write(0, session -> session.first("PRAGMA max_page_count = 9999", _ -> 0));
            bench.insert(2);

            assertThat(bench.stored()).containsExactly(1, 2);
        }
    }

    @Test
    void closedWriterRefuses() throws Exception {
        Bench bench = new Bench("closed.db", NEVER, FULL);
        bench.close();

        assertThatThrownBy(() -> bench.insert(1)).isInstanceOf(StoreException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A writer over a file with a table of numbers. */
    private final class Bench implements AutoCloseable {
        private final Path file;
        private final Session session;
        private final FaultyTransactions transactions;
        private final GroupWriter writer;

        private Bench(String name, int n, int code) throws SQLException {
            file = folder.resolve(name);
            session = Connections.open(file);
            session.execute("CREATE TABLE t (n INTEGER PRIMARY KEY)");
            session.execute("CREATE TABLE big (b BLOB)");
            transactions = new FaultyTransactions(new SqliteTransactions(session), n, code);
            writer = new GroupWriter(session, transactions, new Fuse(), name);
        }

        private int insert(int number) {
            return writer.write(
                    ENOUGH_FOR_A_CHECKPOINT,
                    db -> db.update("INSERT INTO t (n) VALUES (?)", number));
        }

        /** The numbers whose insertion was acknowledged. */
        private List<Integer> insertAll() {
            List<Integer> acknowledged = new ArrayList<>();
            for (int number = 1; number <= WRITES; number++) {
                try {
                    insert(number);
                    acknowledged.add(number);
                } catch (StoreException refused) {
                    assertThat(refused).hasMessageMatching("(?s).*(disk|database).*");
                }
            }
            return acknowledged;
        }

        private List<Integer> stored() throws SQLException {
            try (Session other = Connections.open(file)) {
                return other.all("SELECT n FROM t ORDER BY n", row -> row.getInt(1));
            }
        }

        @Override
        public void close() throws SQLException {
            writer.close();
            session.close();
        }
    }
}
