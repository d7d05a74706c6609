package satchel.dav.store.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import satchel.dav.store.WorkspaceStore.Visitor;

/** Visits rows page by page; while the visitor runs, nothing of the database is held. */
final class Pages {
    /** Reads the page that comes after a key. */
    @FunctionalInterface
    interface Source<T, K> {
        Page<T> after(Session session, K key) throws SQLException;
    }

    private Pages() {}

    static <T, K> void visit(
            Database database, K start, Source<T, K> source, Function<T, K> key, Visitor<T> visitor)
            throws IOException {
        K after = start;
        boolean last = false;
        while (!last) {
            K from = after;
            Page<T> page = database.read(session -> source.after(session, from));
            for (T row : page.rows()) {
                visitor.visit(row);
                after = key.apply(row);
            }
            last = page.last();
        }
    }

    /** Visits the objects with these names, in this order. */
    static void visitNamed(
            Database database, Place place, List<String> names, Visitor<EncodedObject> visitor)
            throws IOException {
        int at = 0;
        while (at < names.size()) {
            List<String> rest = names.subList(at, names.size());
            List<EncodedObject> found = new ArrayList<>();
            at += database.read(session -> readNamed(session, place, rest, found));
            for (EncodedObject object : found) {
                visitor.visit(object);
            }
        }
    }

    /** Adds to {@code found}; the result is the number of names that were looked for. */
    private static int readNamed(
            Session session, Place place, List<String> names, List<EncodedObject> found)
            throws SQLException {
        int atOnce = Math.min(session.dialect().namesAtOnce(), names.size());
        if (atOnce > 1 && readTogether(session, place, names.subList(0, atOnce), found)) {
            return atOnce;
        }
        int looked = 0;
        long bytes = 0;
        while (looked < names.size() && looked < Page.MOST_ROWS && !Page.isFull(bytes)) {
            var object = ObjectTable.object(session, place, names.get(looked));
            object.ifPresent(found::add);
            bytes += object.map(EncodedObject::weight).orElse(0L);
            looked++;
        }
        return looked;
    }

    /** False, with nothing added, if they are too large together. */
    private static boolean readTogether(
            Session session, Place place, List<String> names, List<EncodedObject> found)
            throws SQLException {
        Page<EncodedObject> page = ObjectTable.named(session, place, names);
        if (!page.last()) {
            return false;
        }
        Map<String, EncodedObject> byName = new HashMap<>();
        page.rows().forEach(object -> byName.put(object.row().name(), object));
        names.stream().filter(byName::containsKey).map(byName::get).forEach(found::add);
        return true;
    }
}
