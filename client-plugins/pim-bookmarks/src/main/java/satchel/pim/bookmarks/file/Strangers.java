package satchel.pim.bookmarks.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * Where what is no record stands in another tree: where it stood, or if that folder goes, in the
 * one that it was in. The server knows nothing of what is there, and thinks the folder empty; a
 * root that went with it would take all its bookmarks along.
 */
final class Strangers<E> {
    private static final Uid TOP = Root.MENU.uid();

    private final FileTree.Found<E> found;
    private final BookmarkTree after;

    /** The folders of the roots that lie in one. */
    private final Map<Root, Uid> homes = new EnumMap<>(Root.class);

    private Strangers(FileTree.Found<E> found, BookmarkTree after) {
        this.found = found;
        this.after = after;
    }

    /** By folder, in the order of their positions. */
    static <E> Map<Uid, List<FileTree.Stranger<E>>> in(
            FileTree.Found<E> found, BookmarkTree after) {
        return new Strangers<>(found, after).placed();
    }

    private Map<Uid, List<FileTree.Stranger<E>>> placed() {
        found.strangers()
                .forEach((folder, strangers) ->
                        strangers.forEach(one ->
                                one.root().ifPresent(root -> homes.put(root, staying(folder)))));
        homes.keySet().forEach(this::breakCircle);
        Map<Uid, List<FileTree.Stranger<E>>> placed = new HashMap<>();
        found.strangers()
                .forEach((folder, strangers) ->
                        strangers.forEach(one -> place(one, folder, placed)));
        placed.values().forEach(all -> all.sort((a, b) -> a.position() - b.position()));
        return placed;
    }

    private void place(
            FileTree.Stranger<E> one, Uid stood, Map<Uid, List<FileTree.Stranger<E>>> placed) {
        Uid home = one.root().map(root -> homes.getOrDefault(root, TOP)).orElse(staying(stood));
        int position = home.equals(stood) ? one.position() : Integer.MAX_VALUE;
        placed.computeIfAbsent(home, none -> new ArrayList<>())
                .add(new FileTree.Stranger<>(position, one.entry(), one.root()));
    }

    private Uid staying(Uid folder) {
        Uid at = folder;
        while (Root.of(at).isEmpty() && after.node(at).isEmpty()) {
            at = found.tree().node(at).map(Node::parent).orElse(TOP);
        }
        return at;
    }

    /** A folder that moved into the root that lies in it leaves the root at the top. */
    private void breakCircle(Root root) {
        Set<Root> above = new HashSet<>(Set.of(root));
        Root at = rootOver(homes.getOrDefault(root, TOP));
        while (at != Root.MENU) {
            if (!above.add(at)) {
                homes.put(root, TOP);
                return;
            }
            at = rootOver(homes.getOrDefault(at, TOP));
        }
    }

    private Root rootOver(Uid folder) {
        Uid at = folder;
        while (Root.of(at).isEmpty()) {
            at = after.node(at).map(Node::parent).orElse(TOP);
        }
        return Root.of(at).orElse(Root.MENU);
    }
}
