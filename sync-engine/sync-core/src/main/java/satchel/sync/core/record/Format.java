package satchel.sync.core.record;

/** What a body is written in. */
public enum Format {
    /** RFC 5545. */
    ICALENDAR("VCALENDAR"),
    /** RFC 6350 or RFC 2426. */
    VCARD("VCARD"),
    /** docs/bookmark-format.md. */
    BOOKMARK("BOOKMARK");

    private final String root;

    Format(String root) {
        this.root = root;
    }

    /** The name of the component that is a whole body. */
    public String root() {
        return root;
    }
}
