/**
 * Dates, times and time zones of calendar objects (RFC 5545 sections 3.3.4, 3.3.5 and 3.6.5). Pure.
 */
@NullMarked
package satchel.dav.query.time;

import org.jspecify.annotations.NullMarked;
