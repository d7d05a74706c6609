/**
 * Asks and hears programs on the user's session bus. The only place that knows D-Bus's library, but
 * for the types of values; carried by whoever uses it.
 */
@NullMarked
package satchel.bus;

import org.jspecify.annotations.NullMarked;
