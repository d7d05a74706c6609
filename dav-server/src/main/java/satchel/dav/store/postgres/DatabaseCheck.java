package satchel.dav.store.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.dav.store.blob.BlobFolderCheck;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.sql.Work;
import satchel.dav.store.sql.check.Checks;

/** Checks the tables of a database; what lies below them is PostgreSQL's own business. */
public final class DatabaseCheck {
    private DatabaseCheck() {}

    /**
     * @param url {@code jdbc:postgresql:…}
     * @param blobs the folder of bodies; without it they are not looked at
     */
    public static void run(
            String url, Optional<Path> blobs, Inspection inspection, Consumer<Finding> findings) {
        Work<Boolean> work =
                session -> {
                    Checks.workspaces(session, inspection, findings);
                    Checks.accounts(session, inspection, findings);
                    return true;
                };
        try (PostgresDatabase database = PostgresStores.database(url, 1)) {
            switch (inspection.extent()) {
                case LOOK -> database.read(work);
                case REPAIR -> database.write(0, work);
            }
            if (blobs.isPresent()) {
                Checks.fileBodies(
                        database::read,
                        new BlobFolderCheck(blobs.get(), inspection.scrutiny()),
                        findings);
            }
        } catch (SQLException e) {
            throw PostgresFailure.explain(e);
        }
    }
}
