package satchel.dav.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import satchel.dav.store.StoreException;
import satchel.dav.store.backup.ArchiveReader;
import satchel.dav.store.backup.DiskSync;
import satchel.dav.store.sql.Epoch;
import satchel.dav.store.sql.Session;

/** Makes a data folder out of a backup, with a new epoch. */
public final class Restore {
    private Restore() {}

    /**
     * The folder is there when all is done, and not before.
     *
     * @param dataDir what is not there yet, or is empty
     * @throws StoreException if it is in use, or the backup is damaged
     */
    public static void read(Path file, Path dataDir) {
        Path target = dataDir.toAbsolutePath();
        try {
            refuseUsed(target);
            Path parent = target.resolveSibling(".").normalize();
            Files.createDirectories(parent);
            Path draft = Files.createTempDirectory(parent, target.getFileName() + ".restoring");
            try {
                fill(draft, file);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                DiskSync.folder(parent);
            } finally {
                remove(draft);
            }
        } catch (NoSuchFileException e) {
            throw new StoreException("there is no file " + e.getFile(), e);
        } catch (IOException e) {
            throw new StoreException("cannot restore to %s: %s".formatted(dataDir, e), e);
        }
    }

    /**
     * For data that came back in another way, such as a snapshot of the disk. No server may have
     * the folder open.
     */
    public static void beginEpoch(Path dataDir) {
        WorkspaceLayout layout = WorkspaceLayout.existing(dataDir);
        try (DataFolder.Held _ = DataFolder.at(dataDir).lockWorkspaces()) {
            layout.paths().forEach(Restore::beginEpochIn);
        }
    }

    private static void fill(Path draft, Path file) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(file)) {
            archive.extract(draft);
        }
        WorkspaceLayout.existing(draft).paths().forEach(Restore::beginEpochIn);
        Files.deleteIfExists(draft.resolve(Backup.ABOUT));
    }

    private static void beginEpochIn(Path database) {
        Schema.WORKSPACE.migrate(database);
        try (Session session = Connections.open(database)) {
            session.execute("BEGIN IMMEDIATE");
            Epoch.begin(session);
            session.execute("COMMIT");
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
    }

    private static void refuseUsed(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new StoreException(
                        "%s is not empty; restore into a new folder".formatted(target));
            }
        }
    }

    private static void remove(Path draft) throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(draft)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
