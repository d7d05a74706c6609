/**
 * Items as iCalendar objects and vCards: one class for each kind of item. Pure: no I/O. May know:
 * item, time, content-lines.
 */
@NullMarked
package satchel.pim.outlook.text;

import org.jspecify.annotations.NullMarked;
