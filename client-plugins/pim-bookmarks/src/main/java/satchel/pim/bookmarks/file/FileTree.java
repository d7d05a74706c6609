package satchel.pim.bookmarks.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * A file's entries as bookmarks. An entry that the file gives no name has one by what it is: a link
 * by its address, so that its title may change and it may move; a folder by its title and those of
 * the folders it is in; a separator by its folder. Of several that are the same, by which it is.
 */
final class FileTree<E> {
    private final EntryForm<E> form;
    private final GivenNames<E> given;
    private final BookmarkTree.Builder tree = new BookmarkTree.Builder();
    private final Map<Uid, E> entries = new HashMap<>();
    private final Map<Uid, List<Stranger<E>>> strangers = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * What is no bookmark, or is a root, and where in its folder it stood.
     *
     * @param root which root it is, if it is one
     */
    record Stranger<E>(int position, E entry, Optional<Root> root) {}

    record Found<E>(
            BookmarkTree tree, Map<Uid, E> entries, Map<Uid, List<Stranger<E>>> strangers) {}

    private FileTree(EntryForm<E> form) {
        this.form = form;
        this.given = GivenNames.of(form);
    }

    static <E> Found<E> of(EntryForm<E> form) throws PimException {
        FileTree<E> found = new FileTree<>(form);
        found.addRoot(Root.MENU, form.top());
        return new Found<>(found.tree.build(), found.entries, found.strangers);
    }

    private void addRoot(Root root, E entry) throws PimException {
        entries.put(root.uid(), entry);
        addChildren(entry, root.uid(), root.uid().value());
    }

    private void addChildren(E folder, Uid uid, String path) throws PimException {
        int position = 0;
        for (E child : form.children(folder)) {
            Optional<Root> root = form.root(child).filter(one -> !entries.containsKey(one.uid()));
            Optional<Content> content = form.content(child);
            if (root.isPresent() || content.isEmpty()) {
                strangers
                        .computeIfAbsent(uid, none -> new ArrayList<>())
                        .add(new Stranger<>(position, child, root));
                if (root.isPresent()) {
                    addRoot(root.get(), child);
                }
            } else {
                add(child, content.get(), uid, path);
            }
            position++;
        }
    }

    private void add(E entry, Content content, Uid parent, String path) throws PimException {
        String likeness = likeness(content, path);
        Uid uid = given.of(entry).orElseGet(() -> derived(likeness));
        tree.add(new Node(uid, parent, content, form.created(entry), form.modified(entry)));
        entries.put(uid, entry);
        if (content instanceof Content.Folder) {
            addChildren(entry, uid, likeness);
        }
    }

    private static String likeness(Content content, String path) {
        return switch (content) {
            case Content.Link link -> "link " + link.url();
            case Content.Folder folder -> "folder " + path + "\n" + folder.title();
            case Content.Separator _ -> "separator " + path;
        };
    }

    private Uid derived(String likeness) {
        Uid uid;
        do {
            int which = seen.merge(likeness, 1, Integer::sum);
            uid = Uid.hashed(likeness + "\n" + which);
        } while (tree.has(uid) || given.has(uid));
        return uid;
    }
}
