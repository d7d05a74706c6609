/** Addresses as browsers read and write them (WHATWG URL). Pure; may know nothing. */
@NullMarked
package satchel.pim.bookmarks.url;

import org.jspecify.annotations.NullMarked;
