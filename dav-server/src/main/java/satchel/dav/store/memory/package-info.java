/**
 * The stores in memory, for tests and as the second implementation that keeps the contracts honest.
 * May know: the store's interfaces and values.
 */
@NullMarked
package satchel.dav.store.memory;

import org.jspecify.annotations.NullMarked;
