/**
 * All bookmarks of a collection in one file, as other programs read them.
 *
 * <p>May know: content lines, and of ours the stores' values, satchel.dav.resource, satchel.dav.xml
 * (to write characters), satchel.dav.http (to refuse).
 */
@NullMarked
package satchel.dav.bookmark;

import org.jspecify.annotations.NullMarked;
