/**
 * Outlook's data files (.pst, .ost) and its exports in CSV as databases that are only read. May
 * know: client-api, the packages below.
 */
@NullMarked
package satchel.pim.outlook;

import org.jspecify.annotations.NullMarked;
