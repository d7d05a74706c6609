/** The contracts, run by the stores of this package. */
@NullMarked
package satchel.dav.store.sqlite;

import org.jspecify.annotations.NullMarked;
