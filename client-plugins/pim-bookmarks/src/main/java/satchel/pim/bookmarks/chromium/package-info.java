/**
 * Chromium's file of bookmarks, which Chrome, Edge and Brave have in the same form. May know:
 * client-api, .tree, .store, .url, Gson.
 */
@NullMarked
package satchel.pim.bookmarks.chromium;

import org.jspecify.annotations.NullMarked;
