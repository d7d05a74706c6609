package satchel.pim.bookmarks.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tree that edits make: each entry in a folder that is there. As docs/bookmark-format.md says,
 * what is in no folder, or within itself, stands among the other bookmarks. It goes into its folder
 * when that is made later, if the folder names it.
 */
final class Settlement {
    static final String NOT_EMPTY = "the folder still has something in it";

    private static final Uid OTHERS = Root.UNFILED.uid();

    private final BookmarkTree before;
    private final int deepest;
    private final Map<Uid, Edit> edits;
    private final Map<Uid, String> refused = new LinkedHashMap<>();
    private final Set<Uid> astray = new HashSet<>();

    private Settlement(BookmarkTree before, Map<Uid, Edit> edits, int deepest) {
        this.before = before;
        this.edits = new LinkedHashMap<>(edits);
        this.deepest = deepest;
    }

    /**
     * @param edits those that are made
     * @param refused why the others are not
     */
    record Settled(Map<Uid, Node> nodes, Map<Uid, Edit> edits, Map<Uid, String> refused) {}

    static Settled of(BookmarkTree before, Map<Uid, Edit> edits, int deepest) {
        return new Settlement(before, edits, deepest).settled();
    }

    private Settled settled() {
        while (true) {
            Map<Uid, Node> nodes = wished();
            Standing.Faults faults = Standing.of(nodes, changed(), removed());
            Set<Uid> tooDeep =
                    faults.isEmpty() ? Depth.beyond(deepest, nodes, changed()) : Set.of();
            if (faults.isEmpty() && tooDeep.isEmpty()) {
                return new Settled(nodes, edits, refused);
            }
            astray.addAll(faults.astray());
            faults.full().forEach(uid -> refuse(uid, NOT_EMPTY));
            tooDeep.forEach(uid -> refuse(uid, Limits.tooDeep(deepest)));
        }
    }

    private void refuse(Uid uid, String why) {
        edits.remove(uid);
        refused.put(uid, why);
    }

    private Map<Uid, Node> wished() {
        Map<Uid, Node> nodes = new HashMap<>(before.nodes());
        edits.forEach((uid, edit) -> {
            edit.node()
                    .map(node -> astray.contains(uid) ? node.in(OTHERS) : node)
                    .ifPresent(node -> nodes.put(uid, node));
            if (edit.draft().isEmpty()) {
                nodes.remove(uid);
            }
        });
        if (!edits.containsKey(OTHERS)) {
            // Two folders may name one bookmark: whatever the order of the batch, one has it.
            new TreeMap<>(edits).forEach((uid, edit) -> comeHome(uid, edit, nodes));
        }
        return nodes;
    }

    /** What was put among the others because this folder was not there. */
    private void comeHome(Uid folder, Edit edit, Map<Uid, Node> nodes) {
        if (before.nodes().containsKey(folder)) {
            return;
        }
        for (Uid child : edit.draft().flatMap(NodeDraft::children).orElse(List.of())) {
            Optional.ofNullable(nodes.get(child))
                    .filter(node -> node.parent().equals(OTHERS) && !edits.containsKey(child))
                    .ifPresent(node -> nodes.put(child, node.in(folder)));
        }
    }

    private Set<Uid> changed() {
        Set<Uid> changed = new HashSet<>();
        edits.forEach((uid, edit) -> edit.node().ifPresent(_ -> changed.add(uid)));
        return changed;
    }

    /** A root that is to go stays, and so is there again for who lists. */
    private Set<Uid> removed() {
        Set<Uid> removed = new HashSet<>();
        edits.forEach((uid, edit) -> {
            if (edit.draft().isEmpty() && !Root.is(uid)) {
                removed.add(uid);
            }
        });
        return removed;
    }
}
