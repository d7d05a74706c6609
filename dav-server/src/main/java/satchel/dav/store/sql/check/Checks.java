package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import satchel.dav.store.check.FileBodies;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/** All checks, in the order in which they run. */
public final class Checks {
    private static final List<Check> WORKSPACES =
            List.of(
                    new ObjectCheck(),
                    new VersionCheck(),
                    new ChangeLogCheck(),
                    new CountCheck(),
                    new OrphanCheck(),
                    new LockCheck(),
                    new FileTreeCheck(),
                    new FileCountCheck(),
                    new FilePropertyCheck(),
                    new FileLockCheck());

    /** Looks into a database, each time at a moment of its own. */
    @FunctionalInterface
    public interface Glances {
        <T> T read(Work<T> work) throws SQLException;
    }

    private Checks() {}

    /** In one transaction of the caller's, which must be able to write where it repairs. */
    public static void workspaces(
            Session session, Inspection inspection, Consumer<Finding> findings)
            throws SQLException {
        Examination examination = new Examination(session, inspection, findings);
        for (Check check : WORKSPACES) {
            check.run(examination);
        }
    }

    /** Apart from the others: it may take hours, and no one moment need be held for it. */
    public static void fileBodies(Glances glances, FileBodies bodies, Consumer<Finding> findings)
            throws SQLException {
        new FileBodyCheck(glances, bodies, findings).run();
    }

    public static void accounts(Session session, Inspection inspection, Consumer<Finding> findings)
            throws SQLException {
        new AccountCheck().run(new Examination(session, inspection, findings));
    }
}
