/**
 * One item of Outlook as a bag of named properties [MS-OXPROPS], wherever it comes from. Pure: no
 * I/O. May know: the JDK.
 */
@NullMarked
package satchel.pim.outlook.item;

import org.jspecify.annotations.NullMarked;
