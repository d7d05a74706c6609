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

    @Override
    public String firstBytes(String page, String key, String weight, long bytes) {
        return page; // rows are read as they are asked for
    }

    @Override
    public int namesAtOnce() {
        return 1;
    }
}
