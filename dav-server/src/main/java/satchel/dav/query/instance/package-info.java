/**
 * The instances of recurring and single components (RFC 5545 section 3.8.5), overrides among them,
 * and which of them are in a time range (RFC 4791 section 9.9). Pure. May know: content lines,
 * satchel.dav.query.time, satchel.dav.query.recurrence.
 */
@NullMarked
package satchel.dav.query.instance;

import org.jspecify.annotations.NullMarked;
