package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A component that random edits are made to: what stands in each slot, and what is in it. */
record Node(String name, List<String> head, Map<String, String> slots, Map<String, Node> inner) {
    static Node of(String name, String... head) {
        return new Node(name, List.of(head), new TreeMap<>(), new TreeMap<>());
    }

    Node copy() {
        Map<String, Node> copies = new TreeMap<>();
        inner.forEach((id, node) -> copies.put(id, node.copy()));
        return new Node(name, head, new TreeMap<>(slots), copies);
    }

    /** The text with its properties in an order, and with folds, that depend on the layout. */
    String text(Random layout) {
        List<String> lines = new ArrayList<>(slots.values());
        Collections.shuffle(lines, layout);
        StringBuilder text = new StringBuilder("BEGIN:" + name + "\r\n");
        head.forEach(line -> text.append(line).append("\r\n"));
        for (String slot : lines) {
            slot.lines().forEach(line -> text.append(folded(line, layout)).append("\r\n"));
        }
        List<Node> nodes = new ArrayList<>(inner.values());
        Collections.shuffle(nodes, layout);
        nodes.forEach(node -> text.append(node.text(layout)));
        return text.append("END:" + name + "\r\n").toString();
    }

    private static String folded(String line, Random layout) {
        int at = 1 + layout.nextInt(line.length());
        return layout.nextInt(4) == 0 && at < line.length()
                ? line.substring(0, at) + "\r\n " + line.substring(at)
                : line;
    }
}
