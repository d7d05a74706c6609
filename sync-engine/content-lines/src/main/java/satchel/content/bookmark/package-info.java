/**
 * Bookmarks (docs/bookmark-format.md): what one is, and where it stands.
 *
 * <p>May know: satchel.content.line, java.lang, java.util.
 */
@NullMarked
package satchel.content.bookmark;

import org.jspecify.annotations.NullMarked;
