package satchel.sync.core.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The properties of one component in the three versions, and the draft they go into. */
record Fields(Scope scope, Three<List<Entry>> entries, Draft draft) {
    static Fields of(Scope scope, Three<Block> blocks, Draft draft) {
        return new Fields(scope, blocks.map(block -> Entries.of(scope.format(), block)), draft);
    }

    /** In the order in which they first appear. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (List<Entry> version : entries.inOrder()) {
            version.forEach(entry -> names.add(entry.name()));
        }
        return names;
    }

    Three<List<Entry>> named(Set<String> names) {
        return entries.map(
                version -> version.stream().filter(e -> names.contains(e.name())).toList());
    }

    /** Those of the entries that say something. */
    static Three<List<Entry>> saying(Three<List<Entry>> entries) {
        return entries.map(version -> version.stream().filter(e -> !e.saysNothing()).toList());
    }

    static List<Entry> silent(List<Entry> entries) {
        return entries.stream().filter(Entry::saysNothing).toList();
    }

    /** Their version of these properties, where it differs from ours. */
    void takeTheirs(Set<String> names) {
        for (String name : names) {
            Three<List<Entry>> of = named(Set.of(name));
            List<Entry> leaving = notIn(saying(of).theirs(), of.ours());
            List<Entry> coming = notIn(of.ours(), saying(of).theirs());
            for (int i = 0; i < Math.max(leaving.size(), coming.size()); i++) {
                if (i >= leaving.size()) {
                    draft.add(coming.get(i));
                } else if (i < coming.size()) {
                    draft.replace(leaving.get(i), coming.get(i));
                } else if (!leaving.get(i).saysNothing()) {
                    draft.drop(leaving.get(i));
                }
            }
        }
    }

    private static List<Entry> notIn(List<Entry> there, List<Entry> here) {
        Set<String> forms = new LinkedHashSet<>();
        there.forEach(entry -> forms.add(entry.form()));
        return here.stream().filter(entry -> !forms.contains(entry.form())).toList();
    }
}
