package satchel.pim.bookmarks.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether every entry stands in a folder that is in a folder, up to a root. */
final class Standing {
    static final String NO_FOLDER = "its folder is not there";
    static final String WITHIN_ITSELF = "its folder would be within itself";
    static final String NOT_EMPTY = "the folder still has something in it";

    private final Map<Uid, Node> nodes;
    private final Set<Uid> changed;
    private final Set<Uid> removed;
    private final Set<Uid> sound = new HashSet<>();
    private final Map<Uid, String> faults = new HashMap<>();

    private Standing(Map<Uid, Node> nodes, Set<Uid> changed, Set<Uid> removed) {
        this.nodes = nodes;
        this.changed = changed;
        this.removed = removed;
    }

    /**
     * Which of the changes and removals are to be taken back, and why; none if all is well. What
     * stands where it should only because of one of these is looked at again without it.
     *
     * @param changed what was made or edited, and may be where it cannot be
     * @param removed what was taken out of the nodes
     */
    static Map<Uid, String> faults(Map<Uid, Node> nodes, Set<Uid> changed, Set<Uid> removed) {
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
            faults.put(node.parent(), NOT_EMPTY);
        } else if (changed.contains(node.uid())) {
            faults.put(node.uid(), NO_FOLDER);
        }
    }

    private void blameCircle(List<Node> way, Uid meeting) {
        boolean within = false;
        for (Node node : way) {
            within |= node.uid().equals(meeting);
            if (within && changed.contains(node.uid())) {
                faults.put(node.uid(), WITHIN_ITSELF);
            }
        }
    }
}
