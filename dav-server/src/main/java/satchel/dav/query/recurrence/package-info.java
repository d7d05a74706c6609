/**
 * Which moments a recurrence rule names within a window, under a budget that no rule can exceed.
 *
 * <p>Pure; JDK types in and out. The only place of ical4j.
 */
@NullMarked
package satchel.dav.query.recurrence;

import org.jspecify.annotations.NullMarked;
