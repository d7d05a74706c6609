/**
 * Many writes in one request (calendarserver-bulk-change): what the body asks for, one resource
 * after the other, and what came of each. Knows nothing of HTTP but the body; writes through an
 * {@link satchel.dav.bulk.Intake}.
 */
@NullMarked
package satchel.dav.bulk;

import org.jspecify.annotations.NullMarked;
