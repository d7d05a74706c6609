package satchel.pim.bookmarks.tree;

import java.util.Optional;
import satchel.client.api.PimChange;

/**
 * A change that may be made, as far as it alone can tell.
 *
 * @param draft absent of a removal
 */
record Edit(PimChange change, Optional<NodeDraft> draft) {
    Optional<Node> node() {
        return draft.flatMap(NodeDraft::node);
    }
}
