/**
 * What the server keeps: workspaces and accounts, as interfaces and values. JDBC lives in
 * satchel.dav.store.sql and the packages of the single databases.
 */
@NullMarked
package satchel.dav.store;

import org.jspecify.annotations.NullMarked;
