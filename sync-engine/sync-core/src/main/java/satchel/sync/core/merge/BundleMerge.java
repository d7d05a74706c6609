package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import satchel.sync.core.canon.MarkForm;

/** Properties that only make sense together: all from one side, or a collision of all. */
final class BundleMerge {
    private static final String COMPLETED = "COMPLETED";

    private final Fields fields;

    BundleMerge(Fields fields) {
        this.fields = fields;
    }

    void merge(Bundle bundle) {
        Three<List<Entry>> said = Fields.saying(fields.named(bundle.names()));
        Three<Set<String>> forms = said.map(BundleMerge::forms);
        if (forms.theirs().equals(forms.base())) {
            if (!forms.ours().equals(forms.base())) {
                took(Origin.OURS, said, said.ours());
            }
        } else if (forms.ours().equals(forms.base())) {
            takeTheirs(bundle, Origin.THEIRS, said);
        } else if (forms.ours().equals(forms.theirs())) {
            took(Origin.BOTH, said, said.ours());
        } else {
            bothChanged(bundle, said);
        }
    }

    private void bothChanged(Bundle bundle, Three<List<Entry>> said) {
        boolean deleted = !bundle.absenceIsAValue() && !said.base().isEmpty();
        if (deleted && said.theirs().isEmpty()) {
            took(Origin.OURS, said, said.ours());
        } else if (deleted && said.ours().isEmpty()) {
            takeTheirs(bundle, Origin.THEIRS, said);
        } else if (bothCompleted(said)) {
            settleCompletion(bundle, said);
        } else if (fields.scope().collide(changed(said), said.map(Entry::shownAll))
                == Favour.THEIRS) {
            fields.takeTheirs(bundle.names());
        }
    }

    /** A task that was done on both sides was done when it was first: that is no collision. */
    private static boolean bothCompleted(Three<List<Entry>> said) {
        Three<List<Entry>> rest =
                said.map(entries -> entries.stream().filter(e -> !isCompletion(e)).toList());
        return forms(rest.ours()).equals(forms(rest.theirs()))
                && !completion(said.ours()).isEmpty()
                && !completion(said.theirs()).isEmpty();
    }

    private void settleCompletion(Bundle bundle, Three<List<Entry>> said) {
        if (completion(said.theirs()).compareTo(completion(said.ours())) < 0) {
            takeTheirs(bundle, Origin.BOTH, said);
        } else {
            took(Origin.BOTH, said, said.ours());
        }
    }

    private static String completion(List<Entry> entries) {
        return entries.stream()
                .filter(BundleMerge::isCompletion)
                .map(entry -> MarkForm.of(entry.main().value()))
                .findFirst()
                .orElse("");
    }

    private static boolean isCompletion(Entry entry) {
        return entry.name().equals(COMPLETED);
    }

    private void takeTheirs(Bundle bundle, Origin from, Three<List<Entry>> said) {
        fields.takeTheirs(bundle.names());
        took(from, said, said.theirs());
    }

    private void took(Origin from, Three<List<Entry>> said, List<Entry> after) {
        fields.scope()
                .took(changed(said), from, Entry.shownAll(said.base()), Entry.shownAll(after));
    }

    /** The names of the bundle on which the three do not agree. */
    private static String changed(Three<List<Entry>> said) {
        Set<String> names = new TreeSet<>();
        for (List<Entry> version : said.inOrder()) {
            version.forEach(entry -> names.add(entry.name()));
        }
        List<String> changed = new ArrayList<>();
        for (String name : names) {
            Three<Set<String>> of =
                    said.map(entries ->
                            forms(entries.stream().filter(e -> e.name().equals(name)).toList()));
            if (!of.ours().equals(of.base()) || !of.theirs().equals(of.base())) {
                changed.add(name);
            }
        }
        return String.join(", ", changed);
    }

    private static Set<String> forms(List<Entry> entries) {
        Set<String> forms = new TreeSet<>();
        entries.forEach(entry -> forms.add(entry.form()));
        return forms;
    }
}
