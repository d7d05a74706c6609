package satchel.dav.store;

/** What a collection may hold. */
public enum CollectionKind {
    CALENDAR,
    ADDRESS_BOOK,
    BOOKMARKS
}
