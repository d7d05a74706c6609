package satchel.dav.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileVersion;

/** One user's files with their history. Guarded by the store's lock. */
final class MemoryTree {
    private final MemoryNode root;
    private final List<FileVersion> history = new ArrayList<>();
    private final MemoryOncePuts oncePuts = new MemoryOncePuts();

    MemoryTree(Instant now) {
        this.root = MemoryNode.folder(now);
    }

    MemoryNode root() {
        return root;
    }

    List<FileVersion> history() {
        return history;
    }

    MemoryOncePuts oncePuts() {
        return oncePuts;
    }

    Optional<MemoryNode> find(FilePath path) {
        MemoryNode at = root;
        for (String name : path.segments()) {
            MemoryNode below = at.children().get(name);
            if (below == null) {
                return Optional.empty();
            }
            at = below;
        }
        return Optional.of(at);
    }

    /** The folder that holds a path, or can. */
    Optional<MemoryNode> folder(FilePath path) {
        return path.isRoot() ? Optional.empty() : find(path.parent()).filter(MemoryNode::isFolder);
    }

    /** Into the history with all that is below. */
    void end(FilePath path, FileVersion.Why why, Instant now) {
        keep(path, find(path).orElseThrow(), why, now);
        folder(path).orElseThrow().remove(path.name(), now);
    }

    void keep(FilePath path, MemoryNode node, FileVersion.Why why, Instant now) {
        history.add(new FileVersion(node.at(path), now, why));
        node.children().forEach((name, child) -> keep(path.child(name), child, why, now));
    }
}
