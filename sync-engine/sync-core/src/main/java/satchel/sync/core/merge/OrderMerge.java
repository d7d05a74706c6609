package satchel.sync.core.merge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.ContentLine;

/** A line that lists names in order: the children of a folder. */
final class OrderMerge {
    private final Fields fields;
    private final String name;
    private final Three<List<Entry>> entries;

    OrderMerge(Fields fields, String name) {
        this.fields = fields;
        this.name = name;
        this.entries = fields.named(Set.of(name));
    }

    void merge() {
        Three<List<String>> names = entries.map(OrderMerge::names);
        List<String> merged = OrderedLists.merge(names);
        if (!merged.equals(names.ours())) {
            write(merged);
        }
        report(names, merged);
    }

    /** Where both say the same, the line is as they have it; nothing changes a line but a name. */
    private void write(List<String> merged) {
        List<Entry> ours = entries.ours();
        if (merged.isEmpty()) {
            ours.forEach(fields.draft()::drop);
            return;
        }
        ContentLine line = line(merged);
        if (ours.isEmpty()) {
            fields.draft().add(line);
        } else {
            ours.stream().skip(1).forEach(fields.draft()::drop);
            fields.draft().replace(ours.getFirst(), line);
        }
    }

    private ContentLine line(List<String> merged) {
        return new ContentLine(Optional.empty(), name, List.of(), String.join(",", merged));
    }

    private void report(Three<List<String>> names, List<String> merged) {
        if (merged.equals(names.base())) {
            return;
        }
        Origin from = Origin.BOTH;
        if (names.theirs().equals(names.base())) {
            from = Origin.OURS;
        } else if (names.ours().equals(names.base())) {
            from = Origin.THEIRS;
        }
        fields.scope().took(name, from, shown(names.base()), shown(merged));
    }

    private String shown(List<String> names) {
        return names.isEmpty() ? "" : name + ":" + String.join(",", names);
    }

    private static List<String> names(List<Entry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : entries) {
            entry.lines().stream()
                    .flatMap(written -> Arrays.stream(written.line().value().split(",")))
                    .map(String::strip)
                    .forEach(names::add);
        }
        names.remove("");
        return List.copyOf(names);
    }
}
