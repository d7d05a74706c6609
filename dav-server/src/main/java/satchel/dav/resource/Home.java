package satchel.dav.resource;

/** The folders of a user's workspace that hold databases, with their place in the address space. */
public enum Home {
    CALENDARS("calendars"),
    CONTACTS("contacts"),
    BOOKMARKS("bookmarks");

    private final String segment;

    Home(String segment) {
        this.segment = segment;
    }

    public String segment() {
        return segment;
    }
}
