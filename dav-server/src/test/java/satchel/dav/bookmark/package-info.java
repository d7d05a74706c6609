/** Tests of the files that show all bookmarks. */
@NullMarked
package satchel.dav.bookmark;

import org.jspecify.annotations.NullMarked;
