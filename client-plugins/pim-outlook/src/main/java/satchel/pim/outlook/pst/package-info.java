/**
 * A .pst or .ost file and the folders in it: the only place of com.pff. May know: item, text, read,
 * client-api.
 */
@NullMarked
package satchel.pim.outlook.pst;

import org.jspecify.annotations.NullMarked;
