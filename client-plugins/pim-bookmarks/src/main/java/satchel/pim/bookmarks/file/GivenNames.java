package satchel.pim.bookmarks.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * The names that a file gives its entries, known before any other is made up: who puts another link
 * of the same address above one that has a name takes it from nobody. Of two entries with one name
 * the first has it.
 */
final class GivenNames<E> {
    private final EntryForm<E> form;
    private final Map<Uid, E> holders = new HashMap<>();

    private GivenNames(EntryForm<E> form) {
        this.form = form;
    }

    static <E> GivenNames<E> of(EntryForm<E> form) {
        GivenNames<E> names = new GivenNames<>(form);
        Deque<E> left = new ArrayDeque<>();
        left.push(form.top());
        while (!left.isEmpty()) {
            for (E child : form.children(left.pop())) {
                names.add(child);
                left.push(child);
            }
        }
        return names;
    }

    private void add(E entry) {
        if (form.content(entry).isPresent()) {
            form.id(entry)
                    .map(GivenNames::uid)
                    .filter(uid -> Root.of(uid).isEmpty())
                    .ifPresent(uid -> holders.putIfAbsent(uid, entry));
        }
    }

    /** Other programs name entries in ways of their own. */
    private static Uid uid(String id) {
        return Uid.of(id).orElseGet(() -> Uid.hashed("id " + id));
    }

    Optional<Uid> of(E entry) {
        return form.id(entry).map(GivenNames::uid).filter(uid -> holders.get(uid) == entry);
    }

    boolean has(Uid uid) {
        return holders.containsKey(uid);
    }

    /** Whether an entry is known by a name that is in the file, of whatever form. */
    static <E> boolean says(EntryForm<E> form, E entry, Uid uid) {
        return form.id(entry).map(GivenNames::uid).equals(Optional.of(uid));
    }
}
