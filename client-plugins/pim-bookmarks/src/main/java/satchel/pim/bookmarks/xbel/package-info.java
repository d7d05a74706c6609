/**
 * XBEL, the XML form of bookmarks that Konqueror and others keep
 * (pyxml.sourceforge.net/topics/xbel). May know: .file, .tree, java.xml.
 */
@NullMarked
package satchel.pim.bookmarks.xbel;

import org.jspecify.annotations.NullMarked;
