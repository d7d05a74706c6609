package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import satchel.dav.store.blob.BlobFolderCheck;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.FileBodies;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Finding.Remedy;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;
import satchel.dav.store.sql.check.Checks;

/** Checks a data folder, file by file: SQLite's own check first, then ours. */
public final class FolderCheck {
    private static final int MOST_OF_ONE_FILE = 100;

    private final WorkspaceLayout layout;
    private final Inspection inspection;
    private final FileBodies bodies;
    private final Consumer<Finding> findings;

    private FolderCheck(WorkspaceLayout layout, Inspection inspection, Consumer<Finding> findings) {
        this.layout = layout;
        this.inspection = inspection;
        this.bodies =
                new BlobFolderCheck(layout.folder().resolve(Backup.BODIES), inspection.scrutiny());
        this.findings = findings;
    }

    /**
     * @throws satchel.dav.store.StoreException if there is no data, or it is in use and to be
     *     repaired
     */
    public static void run(Path dataDir, Inspection inspection, Consumer<Finding> findings) {
        FolderCheck check =
                new FolderCheck(WorkspaceLayout.existing(dataDir), inspection, findings);
        switch (inspection.extent()) {
            case LOOK -> check.all();
            case REPAIR -> {
                try (DataFolder.Held _ = DataFolder.at(dataDir).lockWorkspaces()) {
                    check.all();
                }
            }
        }
    }

    private void all() {
        List<Path> files = layout.paths();
        for (int number = 0; number < files.size(); number++) {
            workspaces(files.get(number), number);
        }
        Path accounts = layout.folder().resolve(Backup.ACCOUNTS);
        examine(
                accounts,
                Extent.LOOK,
                session -> Checks.accounts(session, inspection, in(accounts)),
                _ -> {});
    }

    private void workspaces(Path file, int number) {
        if (inspection.extent() == Extent.REPAIR) {
            Schema.WORKSPACE.migrate(file);
        }
        examine(
                file,
                inspection.extent(),
                session -> {
                    strangers(session, file, number);
                    Checks.workspaces(session, inspection, in(file));
                },
                session -> Checks.fileBodies(new OneByOne(session), bodies, in(file)));
    }

    /** Outside of a transaction each statement sees a moment of its own. */
    private record OneByOne(Session session) implements Checks.Glances {
        @Override
        public <T> T read(Work<T> work) throws SQLException {
            return work.run(session);
        }
    }

    @FunctionalInterface
    private interface Examining {
        void examine(Session session) throws SQLException;
    }

    /**
     * What the file itself says is broken is not looked at any closer.
     *
     * @param together sees one moment of the file
     */
    private void examine(Path file, Extent extent, Examining together, Examining afterwards) {
        try (Session session = Connections.open(file)) {
            session.execute(extent == Extent.REPAIR ? "BEGIN IMMEDIATE" : "BEGIN");
            boolean whole = isWhole(session, file);
            if (whole) {
                together.examine(session);
            }
            session.execute("COMMIT");
            if (whole) {
                afterwards.examine(session);
            }
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
        session
                .all(
                        "SELECT owner FROM collection UNION SELECT owner FROM file_tree",
                        row -> row.getString(1))
                .stream()
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
