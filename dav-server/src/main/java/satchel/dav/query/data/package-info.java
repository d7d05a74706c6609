/**
 * CALDAV:calendar-data (RFC 4791 section 9.6): which part of a calendar object is sent, and in
 * which form. Works on content lines, so that what is not touched stays as it was. Pure. May know:
 * content lines, satchel.dav.query.instance and what that knows, the elements of a request body;
 * refuses with a {@link satchel.dav.http.DavError}.
 */
@NullMarked
package satchel.dav.query.data;

import org.jspecify.annotations.NullMarked;
