package satchel.dav.store.sqlite;

import satchel.dav.store.sql.Dialect;

/** SQLite's words. */
final class SqliteDialect implements Dialect {
    @Override
    public String lockingRow() {
        return ""; // a file has one writer
    }

    @Override
    public String contains(String column) {
        return "instr(" + column + ", ?) > 0";
    }
}
