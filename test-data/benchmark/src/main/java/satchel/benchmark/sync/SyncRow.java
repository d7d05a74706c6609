package satchel.benchmark.sync;

/** What a program is asked to do. */
enum SyncRow {
    UPLOAD("first upload"),
    DOWNLOAD("first download"),
    NO_CHANGE("no change"),
    TEN_CHANGES("5+5 changes");

    private final String title;

    SyncRow(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
