package satchel.pim.bookmarks.tree;

/** Makes another tree of the one that a program holds, within what the program can hold. */
public interface TreeEdit {
    BookmarkTree make(BookmarkTree before, Limits limits);
}
