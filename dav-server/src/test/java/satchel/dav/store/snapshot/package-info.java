/** The contracts over a store with snapshots, and what it saves. */
@NullMarked
package satchel.dav.store.snapshot;

import org.jspecify.annotations.NullMarked;
