package satchel.sync.core.merge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/**
 * A line that lists names in order: the children of a folder. Its parameters are those of whoever
 * changed them.
 */
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
        List<Entry> line = dressed();
        if (!merged.equals(names.ours()) || line != entries.ours()) {
            write(merged, line);
        }
        report(names, merged);
    }

    /** Whose line it is, names apart. */
    private List<Entry> dressed() {
        if (entries.ours().isEmpty() || entries.theirs().isEmpty()) {
            return entries.ours().isEmpty() ? entries.theirs() : entries.ours();
        }
        return Origin.staying(entries.map(OrderMerge::dress)) == Origin.THEIRS
                ? entries.theirs()
                : entries.ours();
    }

    private void write(List<String> merged, List<Entry> dressed) {
        List<Entry> ours = entries.ours();
        if (merged.isEmpty()) {
            ours.forEach(fields.draft()::drop);
            return;
        }
        List<Parameter> parameters = dressed.getFirst().main().parameters();
        ContentLine line = new ContentLine(Optional.empty(), name, parameters, text(merged));
        if (ours.isEmpty()) {
            fields.draft().add(line);
        } else {
            ours.stream().skip(1).forEach(fields.draft()::drop);
            fields.draft().replace(ours.getFirst(), line);
        }
    }

    private static String dress(List<Entry> entries) {
        return entries.stream().map(Entry::dress).findFirst().orElse("");
    }

    private static String text(List<String> names) {
        return String.join(",", names);
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
        return names.isEmpty() ? "" : name + ":" + text(names);
    }

    private static List<String> names(List<Entry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : entries) {
            Arrays.stream(entry.main().value().split(",")).map(String::strip).forEach(names::add);
        }
        names.remove("");
        return List.copyOf(names);
    }
}
