/** The contracts, run by the stores of this package. */
@NullMarked
package satchel.dav.store.blob;

import org.jspecify.annotations.NullMarked;
