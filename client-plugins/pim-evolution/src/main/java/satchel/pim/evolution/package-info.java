/**
 * The first live program: Evolution's data server, which keeps GNOME's calendars, task lists, memo
 * lists and address books, over D-Bus. May know: client-api, content-lines and the session bus.
 */
@NullMarked
package satchel.pim.evolution;

import org.jspecify.annotations.NullMarked;
