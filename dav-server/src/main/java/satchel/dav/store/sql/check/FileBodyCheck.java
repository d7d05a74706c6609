package satchel.dav.store.sql.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.dav.store.Blob;
import satchel.dav.store.check.FileBodies;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Finding.Remedy;
import satchel.dav.store.sql.Session;

/**
 * Each body that a file or its history names is there and is what its name says. What is named once
 * stays, so that no one moment of the database need be held while bodies are read. A body that
 * nobody names is no fault: the sweep takes it.
 */
final class FileBodyCheck {
    private static final int AT_ONCE = 500;

    /** The first page of both tables together is among the first pages of each. */
    private static final String PAGE =
            """
            SELECT sha256, size FROM (SELECT DISTINCT sha256, size FROM file_node
                WHERE sha256 <> '' AND (sha256, size) > (?, ?)
                ORDER BY sha256, size LIMIT %1$d) n
            UNION
            SELECT sha256, size FROM (SELECT DISTINCT sha256, size FROM file_version
                WHERE sha256 <> '' AND (sha256, size) > (?, ?)
                ORDER BY sha256, size LIMIT %1$d) v
            ORDER BY sha256, size LIMIT %1$d
            """
                    .formatted(AT_ONCE);

    private record Named(String owner, long number, String name) {
        static Named of(ResultSet row) throws SQLException {
            return new Named(row.getString(1), row.getLong(2), row.getString(3));
        }
    }

    private final Checks.Glances glances;
    private final FileBodies bodies;
    private final Consumer<Finding> findings;
    private final Map<String, FileFolders> folders = new HashMap<>();

    FileBodyCheck(Checks.Glances glances, FileBodies bodies, Consumer<Finding> findings) {
        this.glances = glances;
        this.bodies = bodies;
        this.findings = findings;
    }

    void run() throws SQLException {
        List<Blob> page = page(new Blob("", 0));
        while (!page.isEmpty()) {
            for (Blob blob : page) {
                check(blob);
            }
            page = page(page.getLast());
        }
    }

    private List<Blob> page(Blob after) throws SQLException {
        return glances.read(session ->
                session.all(
                        PAGE,
                        row -> new Blob(row.getString(1), row.getLong(2)),
                        after.sha256(),
                        after.size(),
                        after.sha256(),
                        after.size()));
    }

    private void check(Blob blob) throws SQLException {
        Optional<String> fault = bodies.fault(blob);
        if (fault.isPresent()) {
            for (String place : glances.read(session -> places(session, blob))) {
                findings.accept(new Finding(place, fault.get(), Remedy.NONE));
            }
        }
    }

    private List<String> places(Session session, Blob blob) throws SQLException {
        List<String> places = new ArrayList<>();
        for (Named node :
                session.all(
                        """
                        SELECT owner, parent, name FROM file_node
                        WHERE sha256 = ? AND sha256 <> '' AND size = ? ORDER BY owner, parent, name
                        """,
                        Named::of,
                        blob.sha256(),
                        blob.size())) {
            places.add(folders(session, node.owner()).place(node.number(), node.name()));
        }
        session.all(
                        """
                        SELECT owner, number, path FROM file_version
                        WHERE sha256 = ? AND sha256 <> '' AND size = ? ORDER BY owner, number
                        """,
                        Named::of,
                        blob.sha256(),
                        blob.size())
                .forEach(version ->
                        places.add(
                                "version %d of %s/files/%s"
                                        .formatted(
                                                version.number(),
                                                version.owner(),
                                                version.name())));
        return places;
    }

    /** Read once, however many bodies of an owner are lost. */
    private FileFolders folders(Session session, String owner) throws SQLException {
        FileFolders found = folders.get(owner);
        if (found == null) {
            found = FileFolders.of(session, owner);
            folders.put(owner, found);
        }
        return found;
    }
}
