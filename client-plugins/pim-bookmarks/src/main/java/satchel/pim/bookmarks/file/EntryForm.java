package satchel.pim.bookmarks.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * A file's entries, in the words of its form.
 *
 * @param <E> an entry, which is changed in place so that what is not known of it stays
 */
public interface EntryForm<E> {
    /** What holds all others: the bookmarks menu. */
    E top();

    /** Which of the other roots a folder is. */
    Optional<Root> root(E folder);

    /** What an entry says; nothing if it is no bookmark, and then it stays as it is. */
    Optional<Content> content(E entry);

    Optional<String> id(E entry);

    void name(E entry, Uid uid);

    Optional<Instant> created(E entry);

    Optional<Instant> modified(E entry);

    /** All that is in a folder, also what is no bookmark. */
    List<E> children(E folder);

    void arrange(E folder, List<E> children);

    /** A new folder for a root that the file had none for. */
    E make(Root root);

    /** A new entry that says nothing yet. */
    E make(Content kind);

    void say(E entry, Node node);

    /** The whole file. */
    String text();
}
