package satchel.dav.store.sqlite;

import java.util.List;
import satchel.dav.store.Fuse;
import satchel.dav.store.sql.Database;
import satchel.dav.store.sql.Databases;

/** The few files of a data folder's workspaces; all of an owner's data is in one of them. */
final class DatabaseFiles implements Databases {
    private static final int READERS = 3;

    private final WorkspaceLayout layout;
    private final List<DatabaseFile> files;

    DatabaseFiles(WorkspaceLayout layout, Fuse fuse, Opening opening) {
        this.layout = layout;
        this.files =
                layout.paths().stream()
                        .map(path -> new DatabaseFile(path, READERS, fuse, opening))
                        .toList();
    }

    @Override
    public Database of(String owner) {
        return files.get(layout.fileOf(owner));
    }

    @Override
    public List<? extends Database> all() {
        return files;
    }

    @Override
    public void close() {
        files.forEach(DatabaseFile::close);
    }
}
