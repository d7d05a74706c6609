package satchel.dav.store.sql;

import satchel.dav.store.Change;
import satchel.dav.store.ObjectIndex;

/** About how many bytes of memory a row takes, its body aside. */
final class Weight {
    private static final long OF_ROW = 300;

    /** The most that UTF-8 makes of one char. */
    private static final long OCTETS = 3;

    static final String IN_SQL = OF_ROW + " + octet_length(text)";

    private Weight() {}

    /** Never less than {@link #IN_SQL}. */
    static long of(ObjectIndex index) {
        return OF_ROW + OCTETS * index.text().length();
    }

    static long of(Change change) {
        return switch (change) {
            case Change.Changed(var row) -> of(row.index());
            case Change.Removed _ -> OF_ROW;
        };
    }
}
