/**
 * The statements of the stores, written once for SQLite and PostgreSQL. What differs between the
 * two is in {@link satchel.dav.store.sql.Dialect}; where an owner's rows are, and what a
 * transaction is, in {@link satchel.dav.store.sql.Database}. For satchel.dav.store.sqlite and
 * satchel.dav.store.postgres alone.
 *
 * <p>A new table is one final class of static methods that take a {@link
 * satchel.dav.store.sql.Session}, as CollectionTable is, and one migration for each of the two
 * databases. Its key begins with the owner. A store calls it within {@code read} or {@code write}
 * of the owner's database. A write first takes what it is serialised by: {@code
 * CollectionTable.locked} for all that belongs to a collection.
 */
@NullMarked
package satchel.dav.store.sql;

import org.jspecify.annotations.NullMarked;
