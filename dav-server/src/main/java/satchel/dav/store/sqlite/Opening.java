package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import satchel.dav.store.sql.Session;

/** How a store opens its files; an interface so that tests can make each statement fail. */
@FunctionalInterface
interface Opening {
    Session open(Path file) throws SQLException;
}
