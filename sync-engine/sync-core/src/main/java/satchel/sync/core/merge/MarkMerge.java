package satchel.sync.core.merge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.canon.MarkForm;

/**
 * Times and counters that programs write by themselves. They are reconciled, never collide, and are
 * no changes to tell anybody about.
 */
final class MarkMerge {
    private final Fields fields;

    MarkMerge(Fields fields) {
        this.fields = fields;
    }

    void merge(String name, Treatment treatment) {
        Three<Optional<Entry>> first =
                fields.named(Set.of(name)).map(entries -> entries.stream().findFirst());
        Three<String> marks =
                first.map(entry -> entry.map(e -> MarkForm.of(e.main().value())).orElse(""));
        if (marks.theirs().equals(marks.base()) || marks.theirs().equals(marks.ours())) {
            return;
        }
        if (marks.ours().equals(marks.base()) || wins(marks.theirs(), marks.ours(), treatment)) {
            takeTheirs(name, first);
        }
    }

    private static boolean wins(String theirs, String ours, Treatment treatment) {
        if (theirs.isEmpty() || ours.isEmpty()) {
            return ours.isEmpty();
        }
        boolean greater = theirs.compareTo(ours) > 0;
        return treatment == Treatment.OLDEST ? !greater : greater;
    }

    private void takeTheirs(String name, Three<Optional<Entry>> first) {
        List<Entry> ours = fields.named(Set.of(name)).ours();
        ours.forEach(fields.draft()::drop);
        first.theirs()
                .ifPresent(mark ->
                        first.ours()
                                .ifPresentOrElse(
                                        old -> fields.draft().replace(old, mark),
                                        () -> fields.draft().add(mark)));
    }
}
