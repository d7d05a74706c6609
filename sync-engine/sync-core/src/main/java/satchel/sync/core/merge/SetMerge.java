package satchel.sync.core.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that each come and go by themselves, as tags do: they never collide. A line is known by its
 * value; its parameters are those of whoever changed them.
 */
final class SetMerge {
    private final Fields fields;
    private final String name;
    private final Three<Map<String, Entry>> lines;

    SetMerge(Fields fields, String name) {
        this.fields = fields;
        this.name = name;
        this.lines = Fields.saying(fields.named(Set.of(name))).map(SetMerge::byKey);
    }

    void merge() {
        lines.ours().forEach(this::ours);
        lines.theirs().forEach(this::theirs);
        lines.base()
                .forEach((key, line) -> {
                    if (!lines.ours().containsKey(key) && !lines.theirs().containsKey(key)) {
                        took(Origin.BOTH, line.shown(), "");
                    }
                });
    }

    private void ours(String key, Entry line) {
        Entry theirs = lines.theirs().get(key);
        boolean known = lines.base().containsKey(key);
        if (theirs != null) {
            inBoth(key, line, theirs);
        } else if (known) {
            fields.draft().drop(line);
            took(Origin.THEIRS, line.shown(), "");
        } else {
            took(Origin.OURS, "", line.shown());
        }
    }

    private void inBoth(String key, Entry line, Entry theirs) {
        Optional<Entry> before = Optional.ofNullable(lines.base().get(key));
        Origin stays =
                Origin.staying(
                        new Three<>(
                                before.map(Entry::form).orElse(""), line.form(), theirs.form()));
        if (stays == Origin.THEIRS) {
            fields.draft().replace(line, theirs);
            took(Origin.THEIRS, line.shown(), theirs.shown());
        } else if (before.isEmpty()) {
            took(Origin.BOTH, "", line.shown());
        }
    }

    private void theirs(String key, Entry line) {
        if (lines.ours().containsKey(key)) {
            return;
        }
        if (lines.base().containsKey(key)) {
            took(Origin.OURS, line.shown(), "");
        } else {
            fields.draft().add(line);
            took(Origin.THEIRS, "", line.shown());
        }
    }

    private void took(Origin from, String before, String after) {
        fields.scope().took(name, from, before, after);
    }

    private static Map<String, Entry> byKey(List<Entry> entries) {
        Map<String, Entry> lines = new LinkedHashMap<>();
        entries.forEach(entry -> lines.putIfAbsent(entry.key(), entry));
        return lines;
    }
}
