package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.Session;

/** Brings a file's tables up to date. The migrations lie in resources beside this package. */
enum Schema {
    WORKSPACE("workspace", 5),
    ACCOUNTS("accounts", 4);

    private final String folder;
    private final int newest;

    /**
     * @param newest the number of the last migration in the folder
     */
    Schema(String folder, int newest) {
        this.folder = folder;
        this.newest = newest;
    }

    String folder() {
        return "satchel/dav/store/sqlite/" + folder;
    }

    int newest() {
        return newest;
    }

    void migrate(Path file) {
        migrate(file, newest);
    }

    /**
     * @param to the number of the migration to stop at
     */
    void migrate(Path file, int to) {
        // The journal mode lasts: opening sets it before the first table is made.
        try (Session session = Connections.open(file)) {
            int version = version(session);
            if (version > to) {
                throw new StoreException(
                        "%s was written by a newer Satchel; nothing was changed".formatted(file));
            }
            if (version < to) {
                apply(file, to);
                // Said after it is so: a crash between the two lets Flyway look once more.
                session.execute("PRAGMA user_version = " + to);
            }
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
    }

    /** What was said last; asking Flyway takes longer than all the rest of a start. */
    private static int version(Session session) throws SQLException {
        return session.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    }

    private void apply(Path file, int to) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(Connections.url(file));
        source.getConfig().setBusyTimeout(Connections.BUSY_MILLIS);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .loggers("slf4j")
                    .dataSource(source)
                    .locations("classpath:" + folder())
                    .target(Integer.toString(to))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "cannot bring %s up to date: %s".formatted(file, e.getMessage()), e);
        }
    }
}
