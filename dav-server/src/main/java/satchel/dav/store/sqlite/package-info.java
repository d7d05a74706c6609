/**
 * The stores in SQLite: durable, each file with one writer that commits in groups. Knows the
 * statements of satchel.dav.store.sql, JDBC and Flyway.
 */
@NullMarked
package satchel.dav.store.sqlite;

import org.jspecify.annotations.NullMarked;
