package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.FileVersion;
import satchel.dav.store.NewFile;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;

/** PUT, MKCOL, DELETE and PROPPATCH of files and folders, judged and done in one transaction. */
final class FileWrites {
    private FileWrites() {}

    static FileOutcome put(Session session, FilePath path, NewFile file, FileTerms terms)
            throws SQLException {
        FileTrees.lock(session, path.owner(), terms.millis());
        Optional<FileOutcome> refusal = refusalOfPut(session, path, file.body().size(), terms);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Spot spot = Spot.of(session, path).orElseThrow();
        if (spot.standing().isPresent()) {
            replace(session, spot, file, terms);
            return new FileOutcome.Done();
        }
        spot.insert(
                session,
                new FileRow(
                        FileTrees.next(session, path.owner()),
                        false,
                        terms.millis(),
                        terms.millis(),
                        file.body(),
                        file.mediaType(),
                        0),
                terms.millis());
        FileTrees.count(session, path.owner(), file.body().size());
        return new FileOutcome.Created();
    }

    /** Also asked before the body is taken. */
    static Optional<FileOutcome> refusalOfPut(
            Session session, FilePath path, long size, FileTerms terms) throws SQLException {
        Optional<Spot> spot = Spot.of(session, path);
        if (spot.isEmpty()) {
            return Optional.of(
                    path.isRoot() ? new FileOutcome.Taken() : new FileOutcome.NoParent());
        }
        Optional<FileRow> standing = spot.get().standing();
        if (standing.isPresent() && standing.get().folder()) {
            return Optional.of(new FileOutcome.Taken());
        }
        WriteReach reach = standing.isPresent() ? WriteReach.RESOURCE : WriteReach.MEMBERSHIP;
        Optional<FileOutcome> refusal = terms.judge(session, path, reach);
        long before = standing.map(row -> row.body().size()).orElse(0L);
        return refusal.isPresent()
                ? refusal
                : terms.judgeRoom(session, path.owner(), size - before);
    }

    private static void replace(Session session, Spot spot, NewFile file, FileTerms terms)
            throws SQLException {
        FileRow before = spot.standing().orElseThrow();
        boolean same =
                before.body().equals(file.body()) && before.mediaType().equals(file.mediaType());
        if (!same) {
            FileHistory.keep(
                    session, spot.path(), before, FileVersion.Why.REPLACED, terms.millis());
        }
        session.update(
                """
                UPDATE file_node SET sha256 = ?, size = ?, media_type = ?, modified = ?
                WHERE owner = ? AND parent = ? AND name = ?
                """,
                file.body().sha256(),
                file.body().size(),
                file.mediaType(),
                terms.millis(),
                spot.path().owner(),
                spot.folder().id(),
                spot.path().name());
        FileTrees.count(session, spot.path().owner(), file.body().size() - before.body().size());
    }

    static FileOutcome makeFolder(
            Session session,
            FilePath path,
            Map<PropertyName, PropertyValue> properties,
            FileTerms terms)
            throws SQLException {
        FileTrees.lock(session, path.owner(), terms.millis());
        Optional<Spot> spot = Spot.of(session, path);
        if (path.isRoot() || spot.flatMap(Spot::standing).isPresent()) {
            return new FileOutcome.Taken();
        }
        if (spot.isEmpty()) {
            return new FileOutcome.NoParent();
        }
        long length = PropertyValue.length(properties);
        if (length > FileStore.MOST_PROPERTIES) {
            return new FileOutcome.PropertiesTooLong();
        }
        Optional<FileOutcome> refusal = terms.judge(session, path, WriteReach.MEMBERSHIP);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        FileRow made =
                FileRow.folder(FileTrees.next(session, path.owner()), terms.millis(), length);
        spot.get().insert(session, made, terms.millis());
        for (Map.Entry<PropertyName, PropertyValue> one : properties.entrySet()) {
            FileProperties.set(session, path.owner(), made.id(), one.getKey(), one.getValue());
        }
        return new FileOutcome.Created();
    }

    static FileOutcome delete(Session session, FilePath path, FileTerms terms) throws SQLException {
        FileTrees.lock(session, path.owner(), terms.millis());
        if (path.isRoot()) {
            return new FileOutcome.Entangled();
        }
        Optional<Spot> spot = Spot.of(session, path);
        if (spot.flatMap(Spot::standing).isEmpty()) {
            return new FileOutcome.Missing();
        }
        Optional<FileOutcome> refusal = terms.judge(session, path, WriteReach.TREE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        terms.endLocksWithin(session, path);
        spot.get().end(session, FileVersion.Why.DELETED, terms.millis());
        return new FileOutcome.Done();
    }

    static FileOutcome setProperties(
            Session session,
            FilePath path,
            Map<PropertyName, Optional<PropertyValue>> changes,
            FileTerms terms)
            throws SQLException {
        FileTrees.lock(session, path.owner(), terms.millis());
        Optional<FileRow> node = FileTable.find(session, path);
        if (node.isEmpty()) {
            return new FileOutcome.Missing();
        }
        Optional<FileOutcome> refusal = terms.judge(session, path, WriteReach.RESOURCE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long length = lengthAfter(FileProperties.of(session, path.owner(), node.get()), changes);
        if (length > FileStore.MOST_PROPERTIES && length > node.get().properties()) {
            return new FileOutcome.PropertiesTooLong();
        }
        FileProperties.change(session, path.owner(), node.get().id(), changes);
        Spot.setLength(session, path, length);
        return new FileOutcome.Done();
    }

    private static long lengthAfter(
            Map<PropertyName, PropertyValue> before,
            Map<PropertyName, Optional<PropertyValue>> changes) {
        Map<PropertyName, PropertyValue> after = new HashMap<>(before);
        changes.forEach((name, value) ->
                value.ifPresentOrElse(set -> after.put(name, set), () -> after.remove(name)));
        return PropertyValue.length(after);
    }
}
