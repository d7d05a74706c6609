package satchel.dav.store.sql.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Finding.Remedy;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.sql.Session;

/** A database under examination: where checks read, and whom they tell. */
record Examination(Session session, Inspection inspection, Consumer<Finding> findings) {
    /** Writes what is derived as it must be. */
    @FunctionalInterface
    interface Mending {
        void run() throws SQLException;
    }

    /** A collection as its row has it. */
    record Held(
            String owner,
            String home,
            String name,
            String id,
            CollectionKind kind,
            Set<String> components) {
        String place() {
            return owner + "/" + home + "/" + name;
        }

        String place(String object) {
            return place() + "/" + object;
        }
    }

    /** A lock that still stands: expired ones are forgotten some time later. */
    record Locked(String owner, String root) {
        static final String WITHOUT_ROOT = "it is locked and is not there";

        String place() {
            return owner + "/" + root;
        }
    }

    void report(String where, String what) {
        findings.accept(new Finding(where, what, Remedy.NONE));
    }

    void mendable(String where, String what, Mending mending) throws SQLException {
        switch (inspection.extent()) {
            case LOOK -> findings.accept(new Finding(where, what, Remedy.POSSIBLE));
            case REPAIR -> {
                mending.run();
                findings.accept(new Finding(where, what, Remedy.DONE));
            }
        }
    }

    /** Reports each row of a query whose two columns say where and what. */
    void reportAll(String sql) throws SQLException {
        for (Finding finding : session.all(sql, Examination::finding)) {
            findings.accept(finding);
        }
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(row.getString(1), row.getString(2), Remedy.NONE);
    }

    List<Locked> locks() throws SQLException {
        return session.all(
                "SELECT owner, root FROM lock WHERE expires > ? ORDER BY owner, root",
                row -> new Locked(row.getString(1), row.getString(2)),
                inspection.now().toEpochMilli());
    }

    /** All who have, or once had, something in a file tree. */
    List<String> fileOwners() throws SQLException {
        return session.all(
                """
                SELECT owner FROM file_tree UNION SELECT owner FROM file_node
                UNION SELECT owner FROM file_version ORDER BY owner
                """,
                row -> row.getString(1));
    }

    List<Held> collections() throws SQLException {
        return session.all(
                """
                SELECT owner, home, name, id, kind, components FROM collection
                ORDER BY owner, home, name
                """,
                row ->
                        new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                CollectionKind.valueOf(row.getString(5)),
                                words(row.getString(6))));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
