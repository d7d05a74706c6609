package satchel.pim.bookmarks.chromium;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * Chromium's entries as bookmarks. Two things it has no words for are held as what it has: the
 * bookmarks menu as a folder among the other bookmarks, a separator as a bookmark that looks like
 * one. Whoever moves or deletes them in the browser has moved or deleted them.
 */
final class ChromiumTree {
    static final String SEPARATOR_URL = "about:blank#separator";
    static final String SEPARATOR_NAME = "──────────";
    static final String MENU_GUID = NodeGuid.of(Root.MENU.uid());

    private final BookmarkTree.Builder tree = new BookmarkTree.Builder();
    private final Map<Uid, JsonObject> entries = new HashMap<>();
    private Optional<Menu> menu = Optional.empty();

    private ChromiumTree() {}

    /** Where the folder that is the menu stands: the user may have put it anywhere. */
    record Menu(Uid folder, int position) {}

    /**
     * @param entries each folder, bookmark and root by its UID; the menu's only if it is there
     */
    record Found(BookmarkTree tree, Map<Uid, JsonObject> entries, Optional<Menu> menu) {}

    static Found of(BookmarksDocument document) throws PimException {
        ChromiumTree found = new ChromiumTree();
        for (Root root : Root.values()) {
            if (BookmarksDocument.has(root)) {
                found.addRoot(root, document.root(root));
            }
        }
        return new Found(found.tree.build(), found.entries, found.menu);
    }

    private void addRoot(Root root, JsonObject entry) throws PimException {
        entries.put(root.uid(), entry);
        addChildren(entry, root.uid());
    }

    private void addChildren(JsonObject folder, Uid uid) throws PimException {
        int position = 0;
        for (JsonElement child : Json.children(folder)) {
            if (!child.isJsonObject()) {
                throw unknown(String.valueOf(child));
            }
            JsonObject entry = child.getAsJsonObject();
            if (isMenu(entry) && menu.isEmpty()) {
                menu = Optional.of(new Menu(uid, position));
                addRoot(Root.MENU, entry);
            } else {
                add(entry, uid);
            }
            position++;
        }
    }

    private void add(JsonObject entry, Uid parent) throws PimException {
        Node node = node(entry, parent);
        tree.add(node);
        entries.put(node.uid(), entry);
        if (Json.isFolder(entry)) {
            addChildren(entry, node.uid());
        }
    }

    private static boolean isMenu(JsonObject entry) {
        return Json.isFolder(entry) && Json.text(entry, "guid").equals(MENU_GUID);
    }

    private Node node(JsonObject entry, Uid parent) throws PimException {
        Optional<Instant> added = NodeTime.read(Json.text(entry, "date_added"));
        return new Node(uid(entry), parent, content(entry), added, Optional.empty());
    }

    /** Chromium itself gives a new name to each but the first of those that have the same. */
    private Uid uid(JsonObject entry) {
        String id = "id " + Json.text(entry, "id");
        String guid = Json.text(entry, "guid");
        Uid uid = guid.isEmpty() ? Uid.hashed(id) : NodeGuid.uid(guid);
        String other = guid + " " + id;
        for (int which = 1; tree.has(uid); which++) {
            uid = Uid.hashed(which == 1 ? other : other + " " + which);
        }
        return uid;
    }

    private static Content content(JsonObject entry) throws PimException {
        String name = Json.text(entry, "name");
        if (Json.isFolder(entry)) {
            return Content.Folder.of(name);
        }
        if (!Json.isUrl(entry)) {
            throw unknown(Json.text(entry, "type"));
        }
        String url = Json.text(entry, "url");
        return url.equals(SEPARATOR_URL) ? new Content.Separator() : Content.Link.of(name, url);
    }

    private static PimException unknown(String what) {
        return new PimException(
                PimException.Kind.UNSUPPORTED,
                "Chromium's bookmarks have an entry that is not known: " + what);
    }
}
