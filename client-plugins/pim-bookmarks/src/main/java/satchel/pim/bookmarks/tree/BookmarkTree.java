package satchel.pim.bookmarks.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.PimException;
import satchel.client.api.PimRecord;

/**
 * All bookmarks of a database.
 *
 * @param nodes all but the roots
 * @param children of each root and folder that has some, in order
 */
public record BookmarkTree(Map<Uid, Node> nodes, Map<Uid, List<Uid>> children) {
    public static final BookmarkTree EMPTY = new BookmarkTree(Map.of(), Map.of());

    /** Fills a tree in the order of the program's own. */
    public static final class Builder {
        private final Map<Uid, Node> nodes = new HashMap<>();
        private final Map<Uid, List<Uid>> children = new HashMap<>();
        private final Map<Uid, Integer> depths = new HashMap<>();

        /**
         * Behind what its folder has already.
         *
         * @throws PimException if it is deeper than anything is
         */
        public void add(Node node) throws PimException {
            int depth = depths.getOrDefault(node.parent(), 0) + 1;
            if (depth > Limits.DEEPEST) {
                throw new PimException(
                        PimException.Kind.UNSUPPORTED,
                        "there is a bookmark within more than %d folders"
                                .formatted(Limits.DEEPEST));
            }
            depths.put(node.uid(), depth);
            if (nodes.put(node.uid(), node) != null || Root.is(node.uid())) {
                throw new IllegalArgumentException("two entries are named " + node.uid());
            }
            children.computeIfAbsent(node.parent(), none -> new ArrayList<>()).add(node.uid());
        }

        public boolean has(Uid uid) {
            return nodes.containsKey(uid) || Root.is(uid);
        }

        public BookmarkTree build() {
            return new BookmarkTree(nodes, children);
        }
    }

    public Optional<Node> node(Uid uid) {
        return Optional.ofNullable(nodes.get(uid));
    }

    public List<Uid> childrenOf(Uid folder) {
        return children.getOrDefault(folder, List.of());
    }

    /** Of everything that is a record: roots too. */
    public Set<Uid> uids() {
        Set<Uid> uids = new LinkedHashSet<>();
        for (Root root : Root.values()) {
            uids.add(root.uid());
        }
        uids.addAll(nodes.keySet());
        return uids;
    }

    public Optional<PimRecord> record(Uid uid) {
        if (!nodes.containsKey(uid) && !Root.is(uid)) {
            return Optional.empty();
        }
        String text = NodeText.write(this, uid);
        return Optional.of(new PimRecord(uid.id(), Sha256.revision(text), text));
    }
}
