package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.NewFile;

/**
 * A put of a file that is done once. That it was done stands in a row of the same transaction, so
 * neither a crash nor what others write meanwhile makes it be done again.
 */
final class OncePut {
    /** What the column says; a put that was refused has no row. */
    private enum Kept {
        CREATED,
        DONE
    }

    private OncePut() {}

    static FileOutcome put(
            Session session, String name, FilePath path, NewFile file, FileTerms terms)
            throws SQLException {
        FileTrees.lock(session, path.owner(), terms.millis());
        Optional<FileOutcome> before = before(session, path.owner(), name);
        if (before.isPresent()) {
            return before.get();
        }
        FileOutcome outcome = FileWrites.put(session, path, file, terms);
        Optional<Kept> kept = kept(outcome);
        if (kept.isPresent()) {
            forgetOld(session, path.owner(), terms);
            keep(session, path.owner(), name, kept.get(), terms);
        }
        return outcome;
    }

    private static Optional<FileOutcome> before(Session session, String owner, String name)
            throws SQLException {
        return session.first(
                "SELECT outcome FROM file_put_once WHERE owner = ? AND name = ?",
                row -> outcome(Kept.valueOf(row.getString(1).toUpperCase(Locale.ROOT))),
                owner,
                name);
    }

    private static FileOutcome outcome(Kept kept) {
        return switch (kept) {
            case CREATED -> new FileOutcome.Created();
            case DONE -> new FileOutcome.Done();
        };
    }

    private static Optional<Kept> kept(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Created _ -> Optional.of(Kept.CREATED);
            case FileOutcome.Done _ -> Optional.of(Kept.DONE);
            case FileOutcome.PreconditionFailed _,
                    FileOutcome.Locked _,
                    FileOutcome.Missing _,
                    FileOutcome.NoParent _,
                    FileOutcome.Taken _,
                    FileOutcome.Entangled _,
                    FileOutcome.OverQuota _,
                    FileOutcome.PropertiesTooLong _ ->
                    Optional.empty();
        };
    }

    private static void forgetOld(Session session, String owner, FileTerms terms)
            throws SQLException {
        session.update(
                "DELETE FROM file_put_once WHERE owner = ? AND at < ?",
                owner,
                terms.now().minus(FileStore.MEMORY_OF_PUTS).toEpochMilli());
    }

    private static void keep(Session session, String owner, String name, Kept kept, FileTerms terms)
            throws SQLException {
        session.update(
                "INSERT INTO file_put_once (owner, name, outcome, at) VALUES (?, ?, ?, ?)",
                owner,
                name,
                kept.name().toLowerCase(Locale.ROOT),
                terms.millis());
    }
}
