package satchel.dav.store.postgres;

import java.util.function.Consumer;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Finding;
import satchel.dav.store.sql.Work;
import satchel.dav.store.sql.check.Checks;

/** Checks the tables of a database; what lies below them is PostgreSQL's own business. */
public final class DatabaseCheck {
    private DatabaseCheck() {}

    /**
     * @param url {@code jdbc:postgresql:…}
     */
    public static void run(
            String url, BodyReader reader, Extent extent, Consumer<Finding> findings) {
        Work<Boolean> work =
                session -> {
                    Checks.workspaces(session, reader, extent, findings);
                    Checks.accounts(session, findings);
                    return true;
                };
        try (PostgresDatabase database = PostgresStores.database(url, 1)) {
            switch (extent) {
                case LOOK -> database.read(work);
                case REPAIR -> database.write(0, work);
            }
        }
    }
}
