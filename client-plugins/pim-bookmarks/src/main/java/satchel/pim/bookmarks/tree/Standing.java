package satchel.pim.bookmarks.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether every entry stands in a folder that is in a folder, up to a root. */
final class Standing {
    private final Map<Uid, Node> nodes;
    private final Set<Uid> changed;
    private final Set<Uid> removed;
    private final Set<Uid> sound = new HashSet<>();
    private final Faults faults = new Faults(new HashSet<>(), new HashSet<>());

    /**
     * What is not as it should be.
     *
     * @param astray changed entries in what is no folder, or within themselves
     * @param full removed folders that still have something in them
     */
    record Faults(Set<Uid> astray, Set<Uid> full) {
        boolean isEmpty() {
            return astray.isEmpty() && full.isEmpty();
        }
    }

    private Standing(Map<Uid, Node> nodes, Set<Uid> changed, Set<Uid> removed) {
        this.nodes = nodes;
        this.changed = changed;
        this.removed = removed;
    }

    /**
     * What stands where it should only because of one of these is looked at again without it.
     *
     * @param changed what was made or edited, and may be where it cannot be
     * @param removed what was taken out of the nodes
     */
    static Faults of(Map<Uid, Node> nodes, Set<Uid> changed, Set<Uid> removed) {
        Standing standing = new Standing(nodes, changed, removed);
        nodes.values().forEach(standing::look);
        return standing.faults;
    }

    private void look(Node start) {
        List<Node> way = new ArrayList<>();
        Set<Uid> onWay = new HashSet<>();
        Node at = start;
        while (!sound.contains(at.uid())) {
            if (!onWay.add(at.uid())) {
                blameCircle(way, at.uid());
                break;
            }
            way.add(at);
            Optional<Node> folder = Optional.ofNullable(nodes.get(at.parent()));
            if (Root.is(at.parent())) {
                break;
            }
            if (folder.filter(Node::isFolder).isEmpty()) {
                blame(at);
                break;
            }
            at = folder.get();
        }
        way.forEach(node -> sound.add(node.uid()));
    }

    /** A folder that still has something in it stays: an edit beats a removal. */
    private void blame(Node node) {
        if (removed.contains(node.parent())) {
            faults.full().add(node.parent());
        } else if (changed.contains(node.uid())) {
            faults.astray().add(node.uid());
        }
    }

    private void blameCircle(List<Node> way, Uid meeting) {
        boolean within = false;
        for (Node node : way) {
            within |= node.uid().equals(meeting);
            if (within && changed.contains(node.uid())) {
                faults.astray().add(node.uid());
            }
        }
    }
}
