package satchel.dav.store.snapshot;

import satchel.dav.store.ObjectRow;

/** About how many bytes of memory a row takes while it is kept. */
final class RowWeight {
    /** A row with its tag, times, numbers and places in several orders, and what strings add. */
    static final long LEAST = 320;

    private RowWeight() {}

    static long of(ObjectRow row) {
        return LEAST
                + row.name().length()
                + row.etag().value().length()
                + row.index().uid().length()
                + ofText(row.index().text());
    }

    private static long ofText(String text) {
        return text.isEmpty() ? 0 : Trigrams.WORDS * Long.BYTES + Character.BYTES * text.length();
    }
}
