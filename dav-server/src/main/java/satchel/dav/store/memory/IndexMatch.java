package satchel.dav.store.memory;

import satchel.dav.store.ObjectIndex;
import satchel.dav.store.Selection;

/** Whether an object's index lets a selection rule it out. */
final class IndexMatch {
    private IndexMatch() {}

    static boolean holds(Selection selection, ObjectIndex index) {
        return selection.component().map(index.component()::equals).orElse(true)
                && selection.uid().map(index.uid()::equals).orElse(true)
                && overlaps(selection, index)
                && selection.text().stream().allMatch(index.text()::contains);
    }

    /** Closed at the start, so that an instant without length is not missed there. */
    private static boolean overlaps(Selection selection, ObjectIndex index) {
        boolean endsTooEarly =
                selection
                        .from()
                        .flatMap(from -> index.last().map(last -> last.isBefore(from)))
                        .orElse(false);
        boolean startsTooLate =
                selection
                        .to()
                        .flatMap(to -> index.first().map(first -> !first.isBefore(to)))
                        .orElse(false);
        return !endsTooEarly && !startsTooLate;
    }
}
