package satchel.content.bookmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where each bookmark of a collection is shown (docs/bookmark-format.md). Whatever the bookmarks
 * say of each other, each is in one folder, and no folder in itself.
 */
public final class BookmarkTree<T extends Placed> {
    private static final Comparator<Placed> BY_AGE =
            Comparator.<Placed, String>comparing(one -> one.created().orElse(""))
                    .thenComparing(Placed::uid);

    private final Map<String, T> byUid = new HashMap<>();
    private final Map<String, List<T>> byFolder = new HashMap<>();

    private BookmarkTree(Collection<T> bookmarks) {
        bookmarks.forEach(one -> byUid.putIfAbsent(one.uid(), one));
        Set<String> wayward = wayward();
        for (T one : byUid.values()) {
            if (!isRoot(one)) {
                String folder =
                        wayward.contains(one.uid())
                                ? Bookmark.UNFILED
                                : one.parent().orElse(Bookmark.UNFILED);
                byFolder.computeIfAbsent(folder, first -> new ArrayList<>()).add(one);
            }
        }
        byFolder.replaceAll(this::inOrder);
    }

    public static <T extends Placed> BookmarkTree<T> of(Collection<T> bookmarks) {
        return new BookmarkTree<>(bookmarks);
    }

    /** What is in a folder, in order; nothing in one that is not there. */
    public List<T> in(String folder) {
        return byFolder.getOrDefault(folder, List.of());
    }

    /** Absent for a root that nobody has written yet, as for whatever is not there. */
    public Optional<T> find(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    private static boolean isRoot(Placed one) {
        return Bookmark.ROOTS.contains(one.uid());
    }

    /** Those whose PARENT is no folder, and those that are within themselves. */
    private Set<String> wayward() {
        Set<String> wayward = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (T one : byUid.values()) {
            follow(one, known, wayward);
        }
        return wayward;
    }

    /** Up from one bookmark, until a root, an orphan, or what was looked at before. */
    private void follow(T from, Set<String> known, Set<String> wayward) {
        Set<String> way = new LinkedHashSet<>();
        Optional<T> next = Optional.of(from);
        while (next.isPresent() && !isRoot(next.get()) && !known.contains(next.get().uid())) {
            T one = next.get();
            if (!way.add(one.uid())) {
                addCycle(one.uid(), way, wayward);
                break;
            }
            Optional<String> parent = one.parent();
            next = parent.flatMap(this::find).filter(above -> above.kind() == BookmarkKind.FOLDER);
            if (next.isEmpty() && parent.filter(Bookmark.ROOTS::contains).isEmpty()) {
                wayward.add(one.uid());
            }
        }
        known.addAll(way);
    }

    private static void addCycle(String first, Set<String> way, Set<String> wayward) {
        boolean within = false;
        for (String uid : way) {
            within = within || uid.equals(first);
            if (within) {
                wayward.add(uid);
            }
        }
    }

    /** As the folder names them, then all others. */
    private List<T> inOrder(String folder, List<T> children) {
        Map<String, T> left = new HashMap<>();
        children.forEach(child -> left.put(child.uid(), child));
        List<T> ordered = new ArrayList<>();
        for (String name : find(folder).map(Placed::children).orElse(List.of())) {
            T child = left.get(name);
            if (child != null && child.parent().filter(folder::equals).isPresent()) {
                left.remove(name);
                ordered.add(child);
            }
        }
        left.values().stream().sorted(BY_AGE).forEach(ordered::add);
        return ordered;
    }
}
