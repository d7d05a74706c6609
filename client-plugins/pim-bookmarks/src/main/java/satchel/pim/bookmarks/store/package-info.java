/**
 * What the connectors have in common: a tree that a program keeps, seen as a database, and careful
 * writing of files. May know: client-api, .tree.
 */
@NullMarked
package satchel.pim.bookmarks.store;

import org.jspecify.annotations.NullMarked;
