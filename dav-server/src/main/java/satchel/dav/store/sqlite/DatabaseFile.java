package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import satchel.dav.store.Fuse;
import satchel.dav.store.sql.Database;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/** One SQLite file with its one writer and its readers. */
final class DatabaseFile implements Database, AutoCloseable {
    private final Session session;
    private final GroupWriter writer;
    private final ReaderPool readers;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** The file's schema must be up to date: see {@link Schema}. */
    DatabaseFile(Path file, int readers, Fuse fuse, Opening opening) {
        String name = String.valueOf(file.getFileName());
        try {
            this.session = opening.open(file);
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
        this.writer = new GroupWriter(session, new SqliteTransactions(session), fuse, name);
        this.readers = new ReaderPool(file, readers, opening);
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.read(work);
    }

    @Override
    public <T> T write(long bytes, Work<T> work) {
        return writer.write(bytes, work);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        writer.close();
        readers.close();
        try {
            session.close();
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
    }
}
