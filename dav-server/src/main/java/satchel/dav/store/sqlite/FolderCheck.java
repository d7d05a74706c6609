package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Finding.Remedy;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.check.Checks;

/** Checks a data folder, file by file: SQLite's own check first, then ours. */
public final class FolderCheck {
    private static final int MOST_OF_ONE_FILE = 100;

    private final WorkspaceLayout layout;
    private final BodyReader reader;
    private final Consumer<Finding> findings;

    private FolderCheck(WorkspaceLayout layout, BodyReader reader, Consumer<Finding> findings) {
        this.layout = layout;
        this.reader = reader;
        this.findings = findings;
    }

    /**
     * @throws satchel.dav.store.StoreException if there is no data, or it is in use and to be
     *     repaired
     */
    public static void run(
            Path dataDir, BodyReader reader, Extent extent, Consumer<Finding> findings) {
        FolderCheck check = new FolderCheck(WorkspaceLayout.existing(dataDir), reader, findings);
        switch (extent) {
            case LOOK -> check.all(extent);
            case REPAIR -> {
                try (DataFolder.Held _ = DataFolder.at(dataDir).lockWorkspaces()) {
                    check.all(extent);
                }
            }
        }
    }

    private void all(Extent extent) {
        List<Path> files = layout.paths();
        for (int number = 0; number < files.size(); number++) {
            workspaces(files.get(number), number, extent);
        }
        Path accounts = layout.folder().resolve(Backup.ACCOUNTS);
        examine(accounts, Extent.LOOK, session -> Checks.accounts(session, in(accounts)));
    }

    private void workspaces(Path file, int number, Extent extent) {
        if (extent == Extent.REPAIR) {
            Schema.WORKSPACE.migrate(file);
        }
        examine(
                file,
                extent,
                session -> {
                    strangers(session, file, number);
                    Checks.workspaces(session, reader, extent, in(file));
                });
    }

    @FunctionalInterface
    private interface Examining {
        void examine(Session session) throws SQLException;
    }

    /** What the file itself says is broken is not looked at any closer. */
    private void examine(Path file, Extent extent, Examining examining) {
        try (Session session = Connections.open(file)) {
            session.execute(extent == Extent.REPAIR ? "BEGIN IMMEDIATE" : "BEGIN");
            if (isWhole(session, file)) {
                examining.examine(session);
            }
            session.execute("COMMIT");
        } catch (SQLException e) {
            if (!SqliteFailure.isFatal(e)) {
                throw SqliteFailure.explain(e);
            }
            report(file, "it cannot be read: " + e.getMessage());
        }
    }

    private boolean isWhole(Session session, Path file) throws SQLException {
        List<String> said =
                session.all(
                        "PRAGMA integrity_check(%d)".formatted(MOST_OF_ONE_FILE),
                        row -> row.getString(1));
        boolean whole = said.equals(List.of("ok"));
        if (!whole) {
            said.forEach(fault -> report(file, fault));
        }
        return whole;
    }

    /** Each owner is looked for in one file only. */
    private void strangers(Session session, Path file, int number) throws SQLException {
        session.all("SELECT DISTINCT owner FROM collection", row -> row.getString(1)).stream()
                .filter(owner -> layout.fileOf(owner) != number)
                .forEach(owner ->
                        report(file, "it holds " + owner + ", whose data is looked for elsewhere"));
    }

    private Consumer<Finding> in(Path file) {
        return finding ->
                findings.accept(
                        new Finding(
                                file.getFileName() + " " + finding.where(),
                                finding.what(),
                                finding.remedy()));
    }

    private void report(Path file, String what) {
        findings.accept(new Finding(String.valueOf(file.getFileName()), what, Remedy.NONE));
    }
}
