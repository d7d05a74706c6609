/**
 * Firefox's places.sqlite. Only here is JDBC. May know: client-api, .tree, .store, .url, SQLite.
 */
@NullMarked
package satchel.pim.bookmarks.firefox;

import org.jspecify.annotations.NullMarked;
