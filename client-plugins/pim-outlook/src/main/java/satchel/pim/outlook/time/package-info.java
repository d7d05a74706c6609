/**
 * Outlook's binary forms of time zones and recurrences [MS-OXOCAL], and what iCalendar calls them.
 * Pure: no I/O. May know: item, content-lines.
 */
@NullMarked
package satchel.pim.outlook.time;

import org.jspecify.annotations.NullMarked;
