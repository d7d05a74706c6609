package satchel.pim.bookmarks.tree;

import java.time.Instant;
import java.util.Optional;

/** An entry of the tree; roots are none. Where among its siblings it stands, the tree knows. */
public record Node(
        Uid uid,
        Uid parent,
        Content content,
        Optional<Instant> created,
        Optional<Instant> modified) {
    public Node {
        created = created.map(Moment::of);
        modified = modified.map(Moment::of);
    }

    public boolean isFolder() {
        return content instanceof Content.Folder;
    }

    public Node with(Content other) {
        return new Node(uid, parent, other, created, modified);
    }

    public Node in(Uid other) {
        return new Node(uid, other, content, created, modified);
    }
}
