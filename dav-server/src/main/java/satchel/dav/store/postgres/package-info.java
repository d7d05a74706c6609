/**
 * The stores in PostgreSQL, for one server or many on one database: no state is kept here that
 * another server's write could make wrong. Knows the statements of satchel.dav.store.sql, JDBC with
 * its connection pool, and Flyway.
 */
@NullMarked
package satchel.dav.store.postgres;

import org.jspecify.annotations.NullMarked;
