package satchel.sync.core.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that each come and go by themselves, as tags do: they never collide. */
final class SetMerge {
    private final Fields fields;
    private final String name;
    private final Three<Map<String, Entry>> lines;

    SetMerge(Fields fields, String name) {
        this.fields = fields;
        this.name = name;
        this.lines = Fields.saying(fields.named(Set.of(name))).map(SetMerge::byForm);
    }

    void merge() {
        lines.ours().forEach(this::ours);
        lines.theirs().forEach(this::theirs);
        lines.base()
                .forEach((form, line) -> {
                    if (!lines.ours().containsKey(form) && !lines.theirs().containsKey(form)) {
                        took(Origin.BOTH, line.shown(), "");
                    }
                });
    }

    private void ours(String form, Entry line) {
        boolean known = lines.base().containsKey(form);
        boolean inBoth = lines.theirs().containsKey(form);
        if (!known) {
            took(inBoth ? Origin.BOTH : Origin.OURS, "", line.shown());
        } else if (!inBoth) {
            fields.draft().drop(line);
            took(Origin.THEIRS, line.shown(), "");
        }
    }

    private void theirs(String form, Entry line) {
        if (lines.ours().containsKey(form)) {
            return;
        }
        if (lines.base().containsKey(form)) {
            took(Origin.OURS, line.shown(), "");
        } else {
            fields.draft().add(line);
            took(Origin.THEIRS, "", line.shown());
        }
    }

    private void took(Origin from, String before, String after) {
        fields.scope().took(name, from, before, after);
    }

    private static Map<String, Entry> byForm(List<Entry> entries) {
        Map<String, Entry> lines = new LinkedHashMap<>();
        entries.forEach(entry -> lines.putIfAbsent(entry.form(), entry));
        return lines;
    }
}
