package satchel.client.api;

/** What the records of a database are, and so what their text is written in. */
public enum Kind {
    /** Events, tasks or journals: one iCalendar object (RFC 5545) with one UID a record. */
    CALENDAR,
    /** One vCard (RFC 6350 or RFC 2426) a record. */
    CONTACTS,
    /** One BOOKMARK (docs/bookmark-format.md) a record: a link, a folder or a separator. */
    BOOKMARKS
}
