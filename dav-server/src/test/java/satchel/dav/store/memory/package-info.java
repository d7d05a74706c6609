/** The contracts, run by the stores of this package. */
@NullMarked
package satchel.dav.store.memory;

import org.jspecify.annotations.NullMarked;
