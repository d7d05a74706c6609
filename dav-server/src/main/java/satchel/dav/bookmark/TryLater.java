package satchel.dav.bookmark;

import satchel.dav.http.DavError;

/** What would work at another moment. */
final class TryLater {
    private static final String SECONDS = "5";

    private TryLater() {}

    static DavError because(String text) {
        return DavError.of(503, text).with("Retry-After", SECONDS);
    }
}
