package satchel.pim.bookmarks.chromium;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.store.NormalUrl;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Makes a document hold another tree; what did not change keeps all that is said of it. */
final class ChromiumEdit {
    private final BookmarksDocument document;
    private final BookmarkTree before;
    private final BookmarkTree after;
    private final Map<Uid, JsonObject> entries;
    private final String now;
    private long lastId;

    private ChromiumEdit(
            BookmarksDocument document, ChromiumTree.Found found, BookmarkTree after, Instant now) {
        this.document = document;
        this.before = found.tree();
        this.entries = found.entries();
        this.after = after;
        this.now = NodeTime.of(now);
        entries.values().forEach(entry -> lastId = Math.max(lastId, id(entry)));
    }

    static void apply(
            BookmarksDocument document, ChromiumTree.Found found, BookmarkTree after, Instant now)
            throws PimException {
        new ChromiumEdit(document, found, after, now).run();
    }

    private static long id(JsonObject entry) {
        try {
            return Long.parseLong(Json.text(entry, "id"));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private void run() {
        if (!after.childrenOf(Root.MENU.uid()).isEmpty() && !entries.containsKey(Root.MENU.uid())) {
            addMenu();
        }
        after.nodes().values().forEach(this::say);
        for (Map.Entry<Uid, JsonObject> entry : Map.copyOf(entries).entrySet()) {
            if (Json.isFolder(entry.getValue())) {
                arrange(entry.getKey(), entry.getValue());
            }
        }
    }

    private void addMenu() {
        JsonObject menu = entry(ChromiumTree.MENU_GUID, now);
        menu.addProperty("name", "Bookmarks menu");
        menu.addProperty("type", "folder");
        entries.put(Root.MENU.uid(), menu);
        JsonObject other = document.root(Root.UNFILED);
        JsonArray children = Json.children(other);
        children.add(menu);
        other.add("children", children);
    }

    private void say(Node node) {
        Optional<Node> was = before.node(node.uid());
        JsonObject entry =
                entries.computeIfAbsent(
                        node.uid(),
                        uid ->
                                entry(
                                        NodeGuid.of(uid),
                                        node.created().map(NodeTime::of).orElse(now)));
        if (was.isPresent() && !was.get().created().equals(node.created())) {
            node.created().ifPresent(time -> entry.addProperty("date_added", NodeTime.of(time)));
        }
        if (!was.map(Node::content).equals(Optional.of(node.content()))) {
            say(node.content(), entry);
        }
    }

    private static void say(Content content, JsonObject entry) {
        switch (content) {
            case Content.Link link -> {
                entry.addProperty("name", link.title());
                entry.addProperty("type", "url");
                entry.addProperty("url", NormalUrl.of(link.url()));
            }
            case Content.Folder folder -> {
                entry.addProperty("name", folder.title());
                entry.addProperty("type", "folder");
            }
            case Content.Separator _ -> {
                entry.addProperty("name", ChromiumTree.SEPARATOR_NAME);
                entry.addProperty("type", "url");
                entry.addProperty("url", ChromiumTree.SEPARATOR_URL);
            }
        }
    }

    private JsonObject entry(String guid, String added) {
        JsonObject entry = new JsonObject();
        entry.addProperty("date_added", added);
        entry.addProperty("date_last_used", "0");
        entry.addProperty("guid", guid);
        entry.addProperty("id", Long.toString(++lastId));
        return entry;
    }

    /** Chromium says of a folder when something in it changed its place. */
    private void arrange(Uid uid, JsonObject folder) {
        JsonArray is = Json.children(folder);
        JsonArray children = new JsonArray();
        after.childrenOf(uid).forEach(child -> children.add(entries.get(child)));
        for (int at = 0; at < is.size(); at++) {
            JsonElement child = is.get(at);
            if (ChromiumTree.isMenu(child.getAsJsonObject())
                    && child == entries.get(Root.MENU.uid())) {
                insert(children, Math.min(at, children.size()), child);
            }
        }
        if (!folder.has("children") || !before.childrenOf(uid).equals(after.childrenOf(uid))) {
            folder.addProperty("date_modified", now);
        }
        folder.add("children", children);
    }

    private static void insert(JsonArray children, int at, JsonElement child) {
        children.asList().add(at, child);
    }
}
