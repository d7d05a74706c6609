/** What XML is read and written. */
@NullMarked
package satchel.dav.xml;

import org.jspecify.annotations.NullMarked;
