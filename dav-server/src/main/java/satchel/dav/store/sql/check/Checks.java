package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Finding;
import satchel.dav.store.sql.Session;

/** All checks, in the order in which they run. */
public final class Checks {
    private static final List<Check> WORKSPACES =
            List.of(
                    new ObjectCheck(),
                    new VersionCheck(),
                    new ChangeLogCheck(),
                    new CountCheck(),
                    new OrphanCheck(),
                    new LockCheck());

    private Checks() {}

    /** In one transaction of the caller's, which must be able to write where it repairs. */
    public static void workspaces(
            Session session, BodyReader reader, Extent extent, Consumer<Finding> findings)
            throws SQLException {
        Examination examination = new Examination(session, reader, extent, findings);
        for (Check check : WORKSPACES) {
            check.run(examination);
        }
    }

    public static void accounts(Session session, Consumer<Finding> findings) throws SQLException {
        BodyReader none = (_, _, _) -> new BodyReader.Unreadable("accounts have no bodies");
        new AccountCheck().run(new Examination(session, none, Extent.LOOK, findings));
    }
}
