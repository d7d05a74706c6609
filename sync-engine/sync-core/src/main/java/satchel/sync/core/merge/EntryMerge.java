package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The lines of one property, each by itself. A line whose value has changed is found again by what
 * else it says (TYPE, label), or by being the only one left.
 */
final class EntryMerge {
    private static final List<Function<Entry, String>> BY_LIKENESS =
            List.of(Entry::key, Entry::dress, entry -> "the only one left");
    private static final List<Function<Entry, String>> BY_VALUE = List.of(Entry::key);

    private final Fields fields;
    private final String name;
    private final Treatment treatment;
    private final Three<List<Entry>> all;
    private final Contested<Entry> contested;
    private final boolean only;

    EntryMerge(Fields fields, String name, Treatment treatment) {
        this.fields = fields;
        this.name = name;
        this.treatment = treatment;
        this.all = fields.named(Set.of(name));
        Three<List<Entry>> said = Fields.saying(all);
        this.contested = Contested.of(said, Entry::form);
        this.only = treatment == Treatment.ONE && said.all(entries -> entries.size() <= 1);
    }

    void merge() {
        List<Function<Entry, String>> keys = treatment == Treatment.PEOPLE ? BY_VALUE : BY_LIKENESS;
        Three<List<Entry>> rest = contested.rest();
        Matching<Entry> ours = Matching.of(rest.base(), rest.ours(), Entry::form, keys);
        Matching<Entry> theirs = Matching.of(rest.base(), rest.theirs(), Entry::form, keys);
        List<Entry> gone = new ArrayList<>();
        for (Entry base : rest.base()) {
            if (ours.of(base).isEmpty() && theirs.of(base).isEmpty()) {
                gone.add(base);
            } else {
                known(new Three<>(Optional.of(base), ours.of(base), theirs.of(base)));
            }
        }
        agreed(Matching.of(gone, contested.agreed(), Entry::form, keys), gone);
        added(ours.added(), theirs.added());
    }

    /** Both sides have made the same of it: that is only to be told. */
    private void agreed(Matching<Entry> edits, List<Entry> gone) {
        for (Entry base : gone) {
            fields.scope().took(name, Origin.BOTH, base.shown(), shown(edits.of(base)));
        }
        for (Entry added : edits.added()) {
            fields.scope().took(name, Origin.BOTH, "", added.shown());
        }
    }

    private void known(Three<Optional<Entry>> entry) {
        Three<String> forms = entry.map(one -> one.map(Entry::form).orElse(""));
        boolean editBeatsDelete = !Rules.absenceIsAValue(name);
        if (forms.theirs().equals(forms.base())) {
            took(Origin.OURS, entry, entry.ours());
        } else if (forms.ours().equals(forms.base())) {
            takeTheirs(entry);
        } else if (entry.theirs().isEmpty() && editBeatsDelete) {
            took(Origin.OURS, entry, entry.ours());
        } else if (entry.ours().isEmpty() && editBeatsDelete) {
            takeTheirs(entry);
        } else {
            bothChanged(entry);
        }
    }

    private void added(List<Entry> ours, List<Entry> theirs) {
        Matching<Entry> pairs =
                Matching.of(ours, theirs, Entry::form, only ? BY_LIKENESS : BY_VALUE);
        for (Entry one : ours) {
            Three<Optional<Entry>> entry =
                    new Three<>(Optional.empty(), Optional.of(one), pairs.of(one));
            if (entry.theirs().isEmpty()) {
                took(Origin.OURS, entry, entry.ours());
            } else {
                bothChanged(entry);
            }
        }
        for (Entry one : pairs.added()) {
            takeTheirs(new Three<>(Optional.empty(), Optional.empty(), Optional.of(one)));
        }
    }

    private void bothChanged(Three<Optional<Entry>> entry) {
        if (treatment == Treatment.PEOPLE
                && entry.ours().isPresent()
                && entry.theirs().isPresent()) {
            new ParameterMerge(fields, entry.base(), entry.ours().get(), entry.theirs().get())
                    .merge();
        } else if (fields.scope().collide(name, entry.map(EntryMerge::shown)) == Favour.THEIRS) {
            write(entry);
        }
    }

    private void takeTheirs(Three<Optional<Entry>> entry) {
        write(entry);
        took(Origin.THEIRS, entry, entry.theirs());
    }

    private void write(Three<Optional<Entry>> entry) {
        Optional<Entry> coming = entry.theirs();
        Optional<Entry> leaving = entry.ours();
        if (only) {
            // "TRANSP:OPAQUE" in the place of a TRANSP that goes, and the other way round.
            coming = coming.or(() -> Fields.silent(all.theirs()).stream().findFirst());
            leaving = leaving.or(() -> Fields.silent(all.ours()).stream().findFirst());
        }
        if (leaving.isPresent() && coming.isPresent()) {
            fields.draft().replace(leaving.get(), coming.get());
        } else {
            leaving.ifPresent(fields.draft()::drop);
            coming.ifPresent(fields.draft()::add);
        }
    }

    private void took(Origin from, Three<Optional<Entry>> entry, Optional<Entry> after) {
        fields.scope().took(name, from, shown(entry.base()), shown(after));
    }

    private static String shown(Optional<Entry> entry) {
        return entry.map(Entry::shown).orElse("");
    }
}
