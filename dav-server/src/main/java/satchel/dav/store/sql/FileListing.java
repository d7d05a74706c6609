package satchel.dav.store.sql;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileVersion;
import satchel.dav.store.WorkspaceStore.Visitor;

/** Visits nodes page by page; nothing of the database is held meanwhile. */
final class FileListing {
    private record Folder(FilePath path, long id) {}

    private static final String BEFORE_ALL_NAMES = "";

    private final Database database;

    FileListing(Database database) {
        this.database = database;
    }

    void children(FilePath folder, long id, Visitor<FileTable.Child> visitor) throws IOException {
        Pages.visit(
                database,
                BEFORE_ALL_NAMES,
                (session, after) -> FileTable.nodes(session, folder, id, after),
                child -> child.node().path().name(),
                visitor);
    }

    void history(String owner, Visitor<FileVersion> visitor) throws IOException {
        Pages.visit(
                database,
                0L,
                (session, after) -> FileHistory.after(session, owner, after),
                FileHistory.Kept::number,
                kept -> version(kept, visitor));
    }

    private void version(FileHistory.Kept kept, Visitor<FileVersion> visitor) throws IOException {
        visitor.visit(
                new FileVersion(
                        database.read(session -> FileTable.node(session, kept.path(), kept.node())),
                        kept.ended(),
                        kept.why()));
        if (kept.node().folder()) {
            below(kept, visitor);
        }
    }

    /** A tree may be deep, so the folders that are still to be seen wait in a queue. */
    private void below(FileHistory.Kept top, Visitor<FileVersion> visitor) throws IOException {
        Deque<Folder> folders = new ArrayDeque<>();
        folders.add(new Folder(top.path(), top.node().id()));
        while (!folders.isEmpty()) {
            Folder folder = folders.remove();
            children(
                    folder.path(),
                    folder.id(),
                    child -> {
                        visitor.visit(new FileVersion(child.node(), top.ended(), top.why()));
                        if (child.node() instanceof FileNode.Folder below) {
                            folders.add(new Folder(below.path(), child.id()));
                        }
                    });
        }
    }
}
