/**
 * The checks of a database's tables, one a file, in the list of {@link
 * satchel.dav.store.sql.check.Checks}. Each sees one moment of the database.
 */
@NullMarked
package satchel.dav.store.sql.check;

import org.jspecify.annotations.NullMarked;
