/** One side of a pair, as the engine sees it. Knows sync-core's words, no PIM and no protocol. */
@NullMarked
package satchel.sync.runtime.replica;

import org.jspecify.annotations.NullMarked;
