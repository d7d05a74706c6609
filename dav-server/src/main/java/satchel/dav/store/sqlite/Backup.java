package satchel.dav.store.sqlite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import satchel.dav.store.StoreException;
import satchel.dav.store.backup.ArchiveWriter;
import satchel.dav.store.sql.Session;

/**
 * Brings all of a data folder into one file, beside a server that goes on writing. Of each database
 * it is what was committed at one moment; all that an owner has is in one of them. Bodies of files
 * come last: they are named by their content and are removed only some time after nobody names them
 * any more, so that whatever a database names is still there.
 */
public final class Backup {
    static final String ACCOUNTS = "accounts.db";
    static final String ABOUT = "backup.txt";
    static final String BODIES = "blobs";

    /** What a server has not finished writing; nothing names it. Who sends it can send it again. */
    private static final List<String> UNFINISHED = List.of("drafts", "uploads");

    private final DataFolder folder;
    private final ArchiveWriter archive;

    private Backup(DataFolder folder, ArchiveWriter archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /**
     * @throws StoreException if there is no data, something of that name, or no room
     */
    public static void write(Path dataDir, Path file, Instant now) {
        WorkspaceLayout layout = WorkspaceLayout.existing(dataDir);
        try (ArchiveWriter archive = new ArchiveWriter(file)) {
            new Backup(DataFolder.at(dataDir), archive).add(layout, now);
            archive.finish();
        } catch (FileAlreadyExistsException e) {
            throw new StoreException("%s is there already; nothing was done".formatted(file), e);
        } catch (IOException e) {
            throw new StoreException("cannot write the backup %s: %s".formatted(file, e), e);
        }
    }

    private void add(WorkspaceLayout layout, Instant now) throws IOException {
        archive.add(ABOUT, bytes("format=1\nmade=" + now + "\n"));
        archive.add(WorkspaceLayout.RECORD, bytes(layout.text()));
        for (Path database : layout.paths()) {
            addDatabase(database);
        }
        addDatabase(folder.file(ACCOUNTS));
        addBodies(folder.file(BODIES));
    }

    private void addDatabase(Path database) throws IOException {
        Path copy = archive.besides(".database");
        Files.deleteIfExists(copy); // of one that was interrupted
        try (Session session = Connections.open(database)) {
            session.update("VACUUM INTO ?", copy.toString());
            archive.add(String.valueOf(database.getFileName()), copy);
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void addBodies(Path bodies) throws IOException {
        if (!Files.isDirectory(bodies)) {
            return;
        }
        try (Stream<Path> all = Files.walk(bodies)) {
            for (Path body : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                addBody(bodies.relativize(body), body);
            }
        }
    }

    private void addBody(Path name, Path body) throws IOException {
        if (UNFINISHED.stream().anyMatch(name::startsWith)) {
            return;
        }
        try {
            archive.add(BODIES + "/" + String.join("/", segments(name)), body);
        } catch (NoSuchFileException _) {
            // swept away since: nothing in the databases copied before names it
        }
    }

    private static List<String> segments(Path name) {
        return Stream.iterate(0, n -> n < name.getNameCount(), n -> n + 1)
                .map(n -> name.getName(n).toString())
                .toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
