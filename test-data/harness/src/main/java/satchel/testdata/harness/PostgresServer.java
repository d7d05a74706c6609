package satchel.testdata.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL on 127.0.0.1, from binaries on the class path, so that nothing needs to be
 * installed. One serves all tests of a JVM and ends with it; each test takes a database of its own.
 */
public final class PostgresServer {
    private static final class Shared {
        private static final PostgresServer SERVER = start();
    }

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A new, empty database. */
    public String newDatabase() {
        return newDatabase("");
    }

    /**
     * @param options of CREATE DATABASE
     */
    public String newDatabase(String options) {
        String name = "test_" + databases.incrementAndGet();
        administer("CREATE DATABASE " + name + " " + options);
        return url(name);
    }

    /** Ends all connections to a database, as a restart of it would. */
    public void disconnectAll(String url) {
        administer(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = '%s' AND pid <> pg_backend_pid()\
                """
                        .formatted(url.replaceAll(".*/([^/?]+)\\?.*", "$1")));
    }

    public void administer(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Of a database that may or may not be there. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                .formatted(postgres.getPort(), database);
    }

    private static PostgresServer start() {
        try {
            Path data = Files.createTempDirectory("satchel-postgres");
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(true)
                            .setRegisterShutdownHook(false)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data)));
            return new PostgresServer(postgres);
        } catch (IOException e) {
            throw new AssertionError("PostgreSQL did not start", e);
        }
    }

    /** At once: nobody needs what it still would write, and a JVM may not take long to end. */
    private static void end(Path data) {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
            Program.of("sh", "-c", "kill -QUIT " + pid).start().waitFor();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ended -> ended.onExit().join());
            Program.of("rm", "-rf", data.toString()).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("PostgreSQL did not end", e);
        }
    }
}
