/**
 * One file that holds all of a data folder: a ZIP archive whose last entry is a list of SHA-256
 * sums. Knows files and no database.
 */
@NullMarked
package satchel.dav.store.backup;

import org.jspecify.annotations.NullMarked;
