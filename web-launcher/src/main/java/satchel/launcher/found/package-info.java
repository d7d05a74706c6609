/**
 * What paired devices found on themselves: the text they tell it in, and the reports that are kept.
 * May know: the account store and the catalogue's services.
 */
@NullMarked
package satchel.launcher.found;

import org.jspecify.annotations.NullMarked;
