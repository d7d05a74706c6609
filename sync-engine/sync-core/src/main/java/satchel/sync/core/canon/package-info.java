/**
 * When two bodies mean the same: the canonical form of iCalendar, vCard and bookmarks, and its
 * hash.
 *
 * <p>May know: satchel.sync.core.record, satchel.content, java.lang, java.util, java.time.
 */
@NullMarked
package satchel.sync.core.canon;

import org.jspecify.annotations.NullMarked;
