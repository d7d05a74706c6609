/**
 * Bookmarks as a tree, as texts, and what a batch of changes makes of them; docs/bookmark-format.md
 * is the form. Pure. May know: client-api's values, content-lines.
 */
@NullMarked
package satchel.pim.bookmarks.tree;

import org.jspecify.annotations.NullMarked;
