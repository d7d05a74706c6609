package satchel.pim.bookmarks.tree;

import java.util.List;
import java.util.Optional;

/**
 * What a text asks for.
 *
 * @param node absent of a root: nothing but the order of its children can be said of it
 * @param children in the order they are to have, if it says one
 */
record NodeDraft(Uid uid, Optional<Node> node, Optional<List<Uid>> children) {}
