/**
 * Bookmarks of browsers and files of them, as connectors. May know: client-api, content-lines,
 * durable-files; the JSON of Chromium and the database of Firefox each in a package of its own.
 */
@NullMarked
package satchel.pim.bookmarks;

import org.jspecify.annotations.NullMarked;
