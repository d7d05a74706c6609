/**
 * Keeps what both sides last agreed on, and how each side was last seen. Knows sync-core's words
 * and the replica's; JDBC stays in here.
 */
@NullMarked
package satchel.sync.runtime.base;

import org.jspecify.annotations.NullMarked;
