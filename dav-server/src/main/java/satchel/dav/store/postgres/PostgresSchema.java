package satchel.dav.store.postgres;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.Session;

/**
 * Brings a database's tables up to date, one server at a time. The migrations lie in resources
 * beside this package.
 */
final class PostgresSchema {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresSchema.class);

    /** Any number that nobody else uses: "satchel" as bytes. */
    private static final long LOCK = 0x7361746368656cL;

    private PostgresSchema() {}

    static void migrate(DatabaseUrl url) {
        DataSource source = url.source();
        try (Session session = new Session(source.getConnection(), new PostgresDialect())) {
            check(session);
            session.first("SELECT pg_advisory_lock(?)", row -> true, LOCK);
            migrate(source);
        } catch (SQLException e) {
            throw PostgresFailure.explain(e);
        } // the end of the connection gives the lock back
    }

    private static void migrate(DataSource source) {
        try {
            Flyway.configure(PostgresSchema.class.getClassLoader())
                    .loggers("slf4j")
                    .dataSource(source)
                    .locations("classpath:satchel/dav/store/postgres")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException("cannot bring the database up to date: " + e.getMessage(), e);
        }
    }

    private static void check(Session session) throws SQLException {
        String encoding = setting(session, "server_encoding").orElse("unknown");
        if (!encoding.equals("UTF8")) {
            throw new StoreException(
                    "the database has the encoding %s; it must be UTF8".formatted(encoding));
        }
    }

    /** Whether the database can keep what the store promises; if not, the log says so. */
    static boolean isDurable(Session session) throws SQLException {
        boolean off = setting(session, "fsync").equals(Optional.of("off"));
        if (off) {
            LOG.warn("The database runs with fsync off: a crash of its machine can lose it.");
        }
        return !off;
    }

    private static Optional<String> setting(Session session, String name) throws SQLException {
        return session.first("SELECT current_setting(?)", row -> row.getString(1), name);
    }
}
