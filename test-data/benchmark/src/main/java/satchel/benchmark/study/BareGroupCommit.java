package satchel.benchmark.study;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteConfig;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.NewEvents;

/**
 * The yardstick for durable writes: threads hand bodies to one writer, which puts all that wait
 * into one table of one SQLite file (WAL, synchronous=FULL) and commits them together. No HTTP, no
 * parsing, no rules.
 */
final class BareGroupCommit implements AutoCloseable {
    private record Waiting(HeldObject object, CountDownLatch done) {}

    private static final int LARGEST_GROUP = 128;

    private final Connection connection;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();
    private int streams;

    BareGroupCommit(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE object (owner TEXT, collection TEXT, name TEXT, uid TEXT,"
                            + " change INTEGER, body BLOB, PRIMARY KEY (owner, collection, name))"
                            + " WITHOUT ROWID");
            statement.execute("CREATE UNIQUE INDEX by_uid ON object (owner, collection, uid)");
            statement.execute(
                    "CREATE UNIQUE INDEX by_change ON object (owner, collection, change)");
        }
        connection.setAutoCommit(false);
    }

    /** Durable writes a second, over so many milliseconds. */
    double run(int threads, long millis) throws SQLException, InterruptedException {
        stop.set(false);
        long before = written.get();
        long began = System.nanoTime();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            NewEvents events = new NewEvents(1_000 + streams++);
            writers.add(Thread.ofPlatform().start(() -> hand(events)));
        }
        while (System.nanoTime() - began < millis * 1_000_000) {
            commitWhatWaits();
        }
        stop.set(true);
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = (written.get() - before) / seconds;
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                commitWhatWaits();
            }
        }
        return rate;
    }

    private void hand(NewEvents events) {
        while (!stop.get()) {
            Waiting waiting = new Waiting(events.next(), new CountDownLatch(1));
            queue.add(waiting);
            try {
                waiting.done().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commitWhatWaits() throws SQLException, InterruptedException {
        List<Waiting> group = new ArrayList<>();
        Waiting first = queue.poll(10, java.util.concurrent.TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        group.add(first);
        queue.drainTo(group, LARGEST_GROUP - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO object VALUES ('a', 'b', ?, ?, ?, ?)")) {
            for (Waiting waiting : group) {
                insert.setString(1, waiting.object().name());
                insert.setString(2, waiting.object().uid());
                insert.setLong(3, written.incrementAndGet());
                insert.setBytes(4, waiting.object().body());
                insert.executeUpdate();
            }
        }
        connection.commit();
        group.forEach(waiting -> waiting.done().countDown());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
