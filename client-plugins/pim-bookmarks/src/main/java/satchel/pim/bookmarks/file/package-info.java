/**
 * Files of bookmarks that a program reads and writes as a whole, whatever their form. May know:
 * client-api, .tree, .store.
 */
@NullMarked
package satchel.pim.bookmarks.file;

import org.jspecify.annotations.NullMarked;
