/**
 * Calendar objects (RFC 5545 as RFC 4791 section 4.1 keeps them): what one is, when it happens, and
 * how a file of many is cut into them.
 *
 * <p>May know: satchel.content.line, java.lang, java.util, java.time.
 */
@NullMarked
package satchel.content.calendar;

import org.jspecify.annotations.NullMarked;
