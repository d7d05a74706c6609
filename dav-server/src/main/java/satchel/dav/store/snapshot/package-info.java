/**
 * Keeps what collections hold, bodies aside, in memory as it was at one change number, so that
 * listings and queries read what changed since and not everything again. Knows {@link
 * satchel.dav.store} only, and works over any of its stores.
 */
@NullMarked
package satchel.dav.store.snapshot;

import org.jspecify.annotations.NullMarked;
