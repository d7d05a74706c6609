package satchel.dav.store.snapshot;

import satchel.dav.store.ObjectRow;

/** About how many bytes of memory a row takes while it is kept. */
final class RowWeight {
    /** A row with its tag, times, numbers and its places in two lists, and what strings add. */
    static final long LEAST = 320;

    private RowWeight() {}

    static long of(ObjectRow row) {
        return LEAST
                + row.name().length()
                + row.etag().value().length()
                + row.index().uid().length()
                + row.index().text().length();
    }
}
