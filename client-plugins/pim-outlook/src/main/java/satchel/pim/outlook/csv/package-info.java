/**
 * Outlook's exports in CSV: the only place of de.siegmar.fastcsv. May know: item, text, read,
 * client-api.
 */
@NullMarked
package satchel.pim.outlook.csv;

import org.jspecify.annotations.NullMarked;
