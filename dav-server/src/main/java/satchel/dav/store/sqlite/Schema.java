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
    WORKSPACE("workspace"),
    ACCOUNTS("accounts");

    private final String folder;

    Schema(String folder) {
        this.folder = folder;
    }

    void migrate(Path file) {
        // The journal mode lasts: it is set before the first table is made.
        try (Session session = Connections.open(file)) {
            session.execute("PRAGMA user_version");
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(Connections.url(file));
        source.getConfig().setBusyTimeout(Connections.BUSY_MILLIS);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .loggers("slf4j")
                    .dataSource(source)
                    .locations("classpath:satchel/dav/store/sqlite/" + folder)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "cannot bring %s up to date: %s".formatted(file, e.getMessage()), e);
        }
    }
}
