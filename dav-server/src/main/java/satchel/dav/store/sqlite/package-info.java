/**
 * The stores in SQLite: durable, each file with one writer that commits in groups. The only package
 * of the server that may know JDBC and Flyway.
 */
@NullMarked
package satchel.dav.store.sqlite;

import org.jspecify.annotations.NullMarked;
