package satchel.pim.bookmarks.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * Makes a file's entries hold another tree. All of them get a name, so that they can be edited; the
 * one that an entry has stays, since others in the file may refer to it.
 */
final class FileEdit<E> {
    private final EntryForm<E> form;
    private final FileTree.Found<E> found;
    private final BookmarkTree after;
    private final Map<Uid, E> entries;

    private FileEdit(EntryForm<E> form, FileTree.Found<E> found, BookmarkTree after) {
        this.form = form;
        this.found = found;
        this.after = after;
        this.entries = new HashMap<>(found.entries());
    }

    static <E> void apply(EntryForm<E> form, FileTree.Found<E> found, BookmarkTree after) {
        new FileEdit<>(form, found, after).run();
    }

    private void run() {
        List<E> newRoots = new ArrayList<>();
        for (Root root : Root.values()) {
            if (!after.childrenOf(root.uid()).isEmpty() && !entries.containsKey(root.uid())) {
                E folder = form.make(root);
                entries.put(root.uid(), folder);
                newRoots.add(folder);
            }
        }
        for (Node node : after.nodes().values()) {
            say(node);
        }
        // First all are empty: no folder may come into one that is still within it.
        folders(found.tree()).forEach(folder -> form.arrange(entry(folder), List.of()));
        Map<Uid, List<FileTree.Stranger<E>>> strangers = Strangers.in(found, after);
        for (Uid folder : folders(after)) {
            arrange(folder, strangers.getOrDefault(folder, List.of()));
        }
        if (!newRoots.isEmpty()) {
            List<E> top = new ArrayList<>(form.children(form.top()));
            top.addAll(newRoots);
            form.arrange(form.top(), top);
        }
    }

    private List<Uid> folders(BookmarkTree tree) {
        return entries.keySet().stream()
                .filter(uid ->
                        Root.of(uid).isPresent()
                                || tree.node(uid).filter(Node::isFolder).isPresent())
                .toList();
    }

    private void say(Node node) {
        Optional<Node> was = found.tree().node(node.uid());
        E entry = entries.computeIfAbsent(node.uid(), _ -> form.make(node.content()));
        if (!GivenNames.says(form, entry, node.uid())) {
            form.name(entry, node.uid());
        }
        if (was.filter(same -> same.in(node.parent()).equals(node)).isEmpty()) {
            form.say(entry, node);
        }
    }

    /** What is no bookmark stays where it stood, as far as there is such a place. */
    private void arrange(Uid folder, List<FileTree.Stranger<E>> strangers) {
        List<E> children = new ArrayList<>();
        after.childrenOf(folder).forEach(child -> children.add(entry(child)));
        for (FileTree.Stranger<E> one : strangers) {
            children.add(Math.min(one.position(), children.size()), one.entry());
        }
        form.arrange(entry(folder), children);
    }

    private E entry(Uid uid) {
        return Optional.ofNullable(entries.get(uid))
                .orElseThrow(() -> new IllegalStateException("there is no entry " + uid));
    }
}
