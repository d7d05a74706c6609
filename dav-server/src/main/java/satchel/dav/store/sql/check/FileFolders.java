package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.store.sql.Session;

/** The folders of one owner's file tree, those of deleted trees among them. */
final class FileFolders {
    private static final long ROOT = 0;

    private record Folder(long parent, String name) {}

    private record Deleted(long number, String path) {}

    /** Where the contents of a folder are found. */
    sealed interface Reach {
        /**
         * @param path below the workspace, with a slash behind each name
         */
        record Live(String path) implements Reach {}

        /** With a folder that was deleted: its version brings them back. */
        record InHistory(long version, String path) implements Reach {}

        /** There is no such folder. */
        record Nowhere() implements Reach {}

        /** Somewhere above there is no folder, or the folder lies within itself. */
        record CutOff() implements Reach {}
    }

    private final String owner;
    private final Map<Long, Folder> folders = new HashMap<>();
    private final Map<Long, Deleted> deleted = new HashMap<>();

    private FileFolders(String owner) {
        this.owner = owner;
    }

    static FileFolders of(Session session, String owner) throws SQLException {
        FileFolders found = new FileFolders(owner);
        session.each(
                "SELECT id, parent, name FROM file_node WHERE owner = ? AND folder = 1",
                row -> {
                    Folder folder = new Folder(row.getLong(2), row.getString(3));
                    found.folders.put(row.getLong(1), folder);
                    return true;
                },
                owner);
        session.each(
                "SELECT id, number, path FROM file_version WHERE owner = ? AND folder = 1",
                row -> {
                    Deleted top = new Deleted(row.getLong(2), row.getString(3));
                    found.deleted.put(row.getLong(1), top);
                    return true;
                },
                owner);
        return found;
    }

    Reach reach(long folder) {
        if (folder != ROOT && !folders.containsKey(folder) && !deleted.containsKey(folder)) {
            return new Reach.Nowhere();
        }
        Deque<String> names = new ArrayDeque<>();
        Set<Long> passed = new HashSet<>();
        long at = folder;
        while (folders.containsKey(at) && passed.add(at)) {
            Folder here = folders.get(at);
            names.addFirst(here.name() + "/");
            at = here.parent();
        }
        return at == ROOT ? live(names) : inHistory(at, names);
    }

    private Reach live(Iterable<String> names) {
        return new Reach.Live(owner + "/files/" + String.join("", names));
    }

    private Reach inHistory(long top, Iterable<String> names) {
        return Optional.ofNullable(deleted.get(top))
                .<Reach>map(version ->
                        new Reach.InHistory(
                                version.number(),
                                "%s/files/%s/%s"
                                        .formatted(owner, version.path(), String.join("", names))))
                .orElseGet(Reach.CutOff::new);
    }

    /** For people, wherever it is. */
    String place(long parent, String name) {
        return switch (reach(parent)) {
            case Reach.Live(String path) -> path + name;
            case Reach.InHistory(long version, String path) ->
                    "version " + version + " of " + path + name;
            case Reach.Nowhere _, Reach.CutOff _ -> owner + "/files/.../" + name;
        };
    }
}
