/**
 * Sync programs side by side: the same folder, the same changes, the same server, over a line that
 * counts and may be long. Knows how each program is configured and started, never how it works.
 */
@NullMarked
package satchel.benchmark.sync;

import org.jspecify.annotations.NullMarked;
