/**
 * When the owner of a calendar is busy (RFC 4791 section 7.10). Pure. May know: content lines,
 * satchel.dav.query.instance and what that knows.
 */
@NullMarked
package satchel.dav.query.busy;

import org.jspecify.annotations.NullMarked;
