package satchel.benchmark.data;

/** What a collection holds. */
public enum Kind {
    CALENDAR("text/calendar; charset=utf-8"),
    ADDRESS_BOOK("text/vcard; charset=utf-8");

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
