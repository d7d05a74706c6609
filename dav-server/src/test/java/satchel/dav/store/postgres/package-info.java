/** The contracts, run by the stores of this package over a real PostgreSQL. */
@NullMarked
package satchel.dav.store.postgres;

import org.jspecify.annotations.NullMarked;
