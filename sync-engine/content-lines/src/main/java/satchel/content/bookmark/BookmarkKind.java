package satchel.content.bookmark;

/** What a bookmark is. */
public enum BookmarkKind {
    LINK,
    FOLDER,
    SEPARATOR
}
