package satchel.pim.bookmarks.chromium;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.pim.bookmarks.url.NormalUrl;

/** Makes a document hold another tree; what did not change keeps all that is said of it. */
final class ChromiumEdit {
    private final BookmarksDocument document;
    private final BookmarkTree before;
    private final BookmarkTree after;
    private final Map<Uid, JsonObject> entries;
    private final String now;
    private Optional<ChromiumTree.Menu> menu;
    private long lastId;

    private ChromiumEdit(
            BookmarksDocument document, ChromiumTree.Found found, BookmarkTree after, Instant now) {
        this.document = document;
        this.before = found.tree();
        this.entries = found.entries();
        this.after = after;
        this.menu = found.menu().map(this::staying);
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
        if (!after.childrenOf(Root.MENU.uid()).isEmpty() && menu.isEmpty()) {
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
        JsonObject folder = entry(ChromiumTree.MENU_GUID, now);
        folder.addProperty("name", "Bookmarks menu");
        folder.addProperty("type", "folder");
        entries.put(Root.MENU.uid(), folder);
        menu = Optional.of(new ChromiumTree.Menu(Root.UNFILED.uid(), Integer.MAX_VALUE));
    }

    /**
     * The menu does not go with the folder that the user put it in, which the server thinks empty,
     * nor into itself with it.
     */
    private ChromiumTree.Menu staying(ChromiumTree.Menu stood) {
        Uid folder = stood.folder();
        while (Root.of(folder).isEmpty() && after.node(folder).isEmpty()) {
            folder = before.node(folder).map(Node::parent).orElse(Root.UNFILED.uid());
        }
        if (rootOver(folder).equals(Root.MENU.uid())) {
            folder = Root.UNFILED.uid();
        }
        return folder.equals(stood.folder())
                ? stood
                : new ChromiumTree.Menu(folder, Integer.MAX_VALUE);
    }

    private Uid rootOver(Uid folder) {
        Uid at = folder;
        while (Root.of(at).isEmpty()) {
            at = after.node(at).map(Node::parent).orElse(Root.UNFILED.uid());
        }
        return at;
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
        JsonArray children = new JsonArray();
        after.childrenOf(uid).forEach(child -> children.add(entries.get(child)));
        menu.filter(place -> place.folder().equals(uid))
                .ifPresent(place ->
                        children.asList()
                                .add(
                                        Math.min(place.position(), children.size()),
                                        entries.get(Root.MENU.uid())));
        if (!folder.has("children") || !before.childrenOf(uid).equals(after.childrenOf(uid))) {
            folder.addProperty("date_modified", now);
        }
        folder.add("children", children);
    }
}
