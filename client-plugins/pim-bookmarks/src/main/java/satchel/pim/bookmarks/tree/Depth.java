package satchel.pim.bookmarks.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Within how many folders entries are; of a tree whose entries all stand somewhere. */
final class Depth {
    private final Map<Uid, Node> nodes;
    private final Map<Uid, Integer> known = new HashMap<>();

    private Depth(Map<Uid, Node> nodes) {
        this.nodes = nodes;
    }

    /** Of what was changed, that which is too deep or has brought something there. */
    static Set<Uid> beyond(int deepest, Map<Uid, Node> nodes, Set<Uid> changed) {
        Depth depth = new Depth(nodes);
        Set<Uid> blamed = new HashSet<>();
        for (Node node : nodes.values()) {
            if (depth.of(node) > deepest) {
                depth.blame(node, changed, blamed);
            }
        }
        return blamed;
    }

    private int of(Node node) {
        Deque<Node> way = new ArrayDeque<>();
        Node at = node;
        while (at != null && !known.containsKey(at.uid())) {
            way.push(at);
            at = nodes.get(at.parent());
        }
        int depth = at == null ? 0 : known.getOrDefault(at.uid(), 0);
        for (Node one : way) {
            known.put(one.uid(), ++depth);
        }
        return known.getOrDefault(node.uid(), 0);
    }

    private void blame(Node node, Set<Uid> changed, Set<Uid> blamed) {
        Node at = node;
        while (at != null && !changed.contains(at.uid())) {
            at = nodes.get(at.parent());
        }
        if (at != null) {
            blamed.add(at.uid());
        }
    }
}
