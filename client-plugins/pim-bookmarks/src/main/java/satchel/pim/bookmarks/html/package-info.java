/**
 * Netscape's form of a file of bookmarks, which every browser imports and exports. May know: .file,
 * .tree.
 */
@NullMarked
package satchel.pim.bookmarks.html;

import org.jspecify.annotations.NullMarked;
