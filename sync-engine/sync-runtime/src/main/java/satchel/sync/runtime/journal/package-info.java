/**
 * Keeps every body a run is about to overwrite or delete, so that the way back is there. Knows
 * sync-core's words and files.
 */
@NullMarked
package satchel.sync.runtime.journal;

import org.jspecify.annotations.NullMarked;
