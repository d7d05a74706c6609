package satchel.sync.core.plan;

import java.util.Map;
import java.util.TreeMap;
import satchel.sync.core.canon.BookmarkForm;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;

/** Bookmarks as tests write and read them. */
final class Bookmarks {
    static final String MENU = "menu________";

    private Bookmarks() {}

    static Terms terms(ConflictPolicy policy) {
        return new Terms(Mode.TWO_WAY, Deletions.PROPAGATE, policy, Format.BOOKMARK);
    }

    static Body link(String uid, String parent, String title) {
        return body(uid, "LINK", "PARENT:" + parent, "TITLE:" + title, "URL:a:b");
    }

    static Body folder(String uid, String parent, String... children) {
        return body(
                uid,
                "FOLDER",
                "PARENT:" + parent,
                "TITLE:Folder",
                "CHILDREN:" + String.join(",", children));
    }

    static Body root(String uid, String... children) {
        return body(uid, "FOLDER", "CHILDREN:" + String.join(",", children));
    }

    static Body body(String uid, String kind, String... lines) {
        return new Body(
                "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%s\r\nKIND:%s\r\n%s\r\nEND:BOOKMARK\r\n"
                        .formatted(uid, kind, String.join("\r\n", lines)));
    }

    /** Each by its UID. */
    static Map<String, Body> of(MemorySide side) {
        Map<String, Body> bookmarks = new TreeMap<>();
        side.bodies()
                .values()
                .forEach(body ->
                        bookmarks.put(Canonical.uid(Format.BOOKMARK, body).orElseThrow(), body));
        return bookmarks;
    }

    /** Who is in which folder. */
    static Map<String, String> parents(MemorySide side) {
        Map<String, String> parents = new TreeMap<>();
        of(side).forEach((uid, body) ->
                BookmarkForm.parent(body).ifPresent(parent -> parents.put(uid, parent)));
        return parents;
    }

    /** The record with that UID, wherever it is. */
    static RecordId id(MemorySide side, String uid) {
        return side.bodies().entrySet().stream()
                .filter(record ->
                        Canonical.uid(Format.BOOKMARK, record.getValue())
                                .filter(uid::equals)
                                .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
