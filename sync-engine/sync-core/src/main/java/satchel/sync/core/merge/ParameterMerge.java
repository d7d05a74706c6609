package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentWriter;
import satchel.content.line.Parameter;
import satchel.sync.core.canon.FieldForm;

/** One calendar user whom both sides have changed: an answer here, a role or a name there. */
final class ParameterMerge {
    private final Fields fields;
    private final Entry entry;
    private final Three<List<Parameter>> parameters;
    private final Three<String> shown;

    ParameterMerge(Fields fields, Optional<Entry> base, Entry ours, Entry theirs) {
        this.fields = fields;
        this.entry = ours;
        this.parameters =
                new Three<>(
                        base.map(known -> known.main().parameters()).orElse(List.of()),
                        ours.main().parameters(),
                        theirs.main().parameters());
        this.shown = new Three<>(base.map(Entry::shown).orElse(""), ours.shown(), theirs.shown());
    }

    void merge() {
        List<Parameter> merged = new ArrayList<>();
        for (String name : names()) {
            merged.addAll(winner(name));
        }
        ContentLine line = with(merged);
        fields.draft().replace(entry, line);
        fields.scope().took(line.name(), Origin.BOTH, shown.base(), ContentWriter.unfolded(line));
    }

    private List<Parameter> winner(String name) {
        Three<List<Parameter>> of = parameters.map(all -> named(all, name));
        Three<List<String>> forms = of.map(this::form);
        if (forms.theirs().equals(forms.base()) || forms.theirs().equals(forms.ours())) {
            return of.ours();
        }
        if (forms.ours().equals(forms.base())) {
            return of.theirs();
        }
        Favour favour = fields.scope().collide(entry.name() + ";" + name, shown);
        return favour == Favour.OURS ? of.ours() : of.theirs();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (List<Parameter> version : parameters.inOrder()) {
            version.forEach(parameter -> names.add(parameter.name()));
        }
        return names;
    }

    /** What the line would say with these parameters alone: defaults say nothing. */
    private List<String> form(List<Parameter> alone) {
        return FieldForm.of(fields.scope().format(), with(alone));
    }

    private ContentLine with(List<Parameter> some) {
        ContentLine line = entry.main();
        return new ContentLine(line.group(), line.name(), some, line.value());
    }

    private static List<Parameter> named(List<Parameter> among, String name) {
        return among.stream().filter(parameter -> parameter.name().equals(name)).toList();
    }
}
