package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.content.line.ContentLine;
import satchel.content.line.WrittenLine;

/** Lists of values: each comes and goes by itself, so they never collide. */
final class ValueMerge {
    private final Fields fields;
    private final String name;
    private final Three<List<ListedValue>> values;
    private final Three<Set<String>> ids;

    /** Our lines and what is to be in them. */
    private final Map<WrittenLine, List<String>> lines = new LinkedHashMap<>();

    /** Their lines and what of them comes in by a line of its own. */
    private final Map<WrittenLine, List<String>> added = new LinkedHashMap<>();

    ValueMerge(Fields fields, String name) {
        this.fields = fields;
        this.name = name;
        this.values =
                fields.named(Set.of(name))
                        .map(entries -> ListedValue.of(fields.scope().format(), entries));
        this.ids = values.map(ValueMerge::ids);
    }

    void merge() {
        Set<String> wanted = wanted();
        for (ListedValue value : values.ours()) {
            List<String> kept = lines.computeIfAbsent(value.line(), line -> new ArrayList<>());
            if (wanted.contains(value.id())) {
                kept.add(value.raw());
            }
        }
        Set<String> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(ids.ours());
        for (ListedValue value : values.theirs()) {
            if (missing.remove(value.id())) {
                home(value).add(value.raw());
            }
        }
        write();
        report(wanted);
    }

    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>(ids.ours());
        wanted.addAll(ids.theirs());
        wanted.removeIf(this::goes);
        return wanted;
    }

    private boolean goes(String id) {
        boolean inBoth = ids.ours().contains(id) && ids.theirs().contains(id);
        boolean revived = name.equals("EXDATE") && fields.scope().orders().revived().contains(id);
        return revived || !inBoth && ids.base().contains(id);
    }

    /** A value joins our line of the same parameters: many programs read the first line only. */
    private List<String> home(ListedValue value) {
        Optional<List<String>> line =
                lines.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .filter(entry -> isSameDress(entry.getKey(), value.line()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        return line.orElseGet(
                () -> added.computeIfAbsent(value.line(), theirs -> new ArrayList<>()));
    }

    private static boolean isSameDress(WrittenLine ours, WrittenLine theirs) {
        return ours.line().parameters().equals(theirs.line().parameters());
    }

    private void write() {
        Draft draft = fields.draft();
        lines.forEach((line, raws) -> {
            if (raws.isEmpty()) {
                draft.drop(line);
            } else if (!raws.equals(raws(values.ours(), line))) {
                draft.replace(line, with(line, raws));
            }
        });
        added.forEach((line, raws) -> {
            if (raws.equals(raws(values.theirs(), line))) {
                draft.add(name, line.text());
            } else {
                draft.add(with(line, raws));
            }
        });
    }

    private void report(Set<String> wanted) {
        Set<String> ours = ids.ours();
        Set<String> theirs = ids.theirs();
        if (wanted.equals(ids.base())) {
            return;
        }
        Origin from = Origin.BOTH;
        if (theirs.equals(ids.base())) {
            from = Origin.OURS;
        } else if (ours.equals(ids.base())) {
            from = Origin.THEIRS;
        }
        fields.scope().took(name, from, shown(ids.base()), shown(wanted));
    }

    private String shown(Set<String> wanted) {
        Map<String, String> raws = new LinkedHashMap<>();
        for (List<ListedValue> version : values.inOrder()) {
            version.forEach(value -> raws.putIfAbsent(value.id(), value.raw()));
        }
        String list =
                wanted.stream()
                        .map(id -> raws.getOrDefault(id, id))
                        .collect(Collectors.joining(","));
        return list.isEmpty() ? "" : name + ":" + list;
    }

    private static ContentLine with(WrittenLine written, List<String> raws) {
        ContentLine line = written.line();
        return new ContentLine(
                line.group(), line.name(), line.parameters(), String.join(",", raws));
    }

    private static List<String> raws(List<ListedValue> values, WrittenLine line) {
        return values.stream()
                .filter(value -> value.line().equals(line))
                .map(ListedValue::raw)
                .toList();
    }

    private static Set<String> ids(List<ListedValue> values) {
        Set<String> ids = new LinkedHashSet<>();
        values.forEach(value -> ids.add(value.id()));
        return ids;
    }
}
