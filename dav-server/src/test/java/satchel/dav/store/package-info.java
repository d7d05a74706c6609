/** What every store must do, as contracts that each implementation runs. */
@NullMarked
package satchel.dav.store;

import org.jspecify.annotations.NullMarked;
