package satchel.pim.bookmarks.tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order the entries of each folder stand: first those that the folder names, then those
 * that stood here before as they stood, then the others by their time and UID.
 */
final class Order {
    private static final Comparator<Node> BY_AGE =
            Comparator.comparing((Node node) -> node.created().orElse(Instant.MIN))
                    .thenComparing(Node::uid);

    private Order() {}

    static Map<Uid, List<Uid>> of(
            BookmarkTree before, Map<Uid, Node> nodes, Map<Uid, List<Uid>> wanted) {
        Map<Uid, List<Node>> inside = new HashMap<>();
        for (Node node : nodes.values()) {
            inside.computeIfAbsent(node.parent(), none -> new ArrayList<>()).add(node);
        }
        Map<Uid, List<Uid>> children = new HashMap<>();
        inside.forEach((folder, entries) -> {
            entries.sort(BY_AGE);
            children.put(
                    folder,
                    ordered(
                            entries.stream().map(Node::uid).toList(),
                            wanted.getOrDefault(folder, List.of()),
                            before.childrenOf(folder)));
        });
        return children;
    }

    private static List<Uid> ordered(List<Uid> entries, List<Uid> named, List<Uid> stood) {
        Set<Uid> left = new LinkedHashSet<>(entries);
        List<Uid> ordered = new ArrayList<>();
        named.stream().filter(left::remove).forEach(ordered::add);
        stood.stream().filter(left::remove).forEach(ordered::add);
        ordered.addAll(left);
        return ordered;
    }
}
