/** What all databases of this plug-in have in common: they are only read. May know: client-api. */
@NullMarked
package satchel.pim.outlook.read;

import org.jspecify.annotations.NullMarked;
