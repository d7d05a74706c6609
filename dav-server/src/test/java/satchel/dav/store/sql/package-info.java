/** Tests of what the stores share. */
@NullMarked
package satchel.dav.store.sql;

import org.jspecify.annotations.NullMarked;
