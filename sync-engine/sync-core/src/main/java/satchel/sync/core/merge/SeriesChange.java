package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one side did to a series.
 *
 * @param moved whether it changed which instances there are
 * @param touched the single instances it excluded, added or edited, as "EXDATE 2026-01-08T09:00Z"
 */
record SeriesChange(Series base, Series now, boolean moved, Set<Touch> touched) {
    /** An instance and the property that names it. */
    record Touch(String property, String instance) {
        @Override
        public String toString() {
            return property + " " + instance;
        }
    }

    static SeriesChange of(Series base, Series now) {
        Set<Touch> touched = new LinkedHashSet<>();
        Set<String> overrides = new TreeSet<>(base.overrides().keySet());
        overrides.addAll(now.overrides().keySet());
        for (String instance : overrides) {
            if (!base.form(instance).equals(now.form(instance))) {
                touched.add(new Touch("RECURRENCE-ID", instance));
            }
        }
        for (String property : List.of("EXDATE", "RDATE")) {
            for (String instance : inOneOnly(base.dates(property), now.dates(property))) {
                touched.add(new Touch(property, instance));
            }
        }
        return new SeriesChange(base, now, !base.pattern().equals(now.pattern()), touched);
    }

    private static Set<String> inOneOnly(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        all.removeIf(id -> one.contains(id) && other.contains(id));
        return all;
    }

    /** Whether instances that the other side touched may no longer be what that side meant. */
    boolean endangers(SeriesChange other) {
        return moved
                && !other.touched.isEmpty()
                && !Prolonging.keeps(
                        base, now, other.touched.stream().map(Touch::instance).toList());
    }

    /** The instances this side excluded, so that they are there no more. */
    Set<String> excluded() {
        Set<String> excluded = new TreeSet<>(now.dates("EXDATE"));
        excluded.removeAll(base.dates("EXDATE"));
        excluded.removeAll(now.overrides().keySet());
        return excluded;
    }

    /** The instances whose override this side has added or changed, and not excluded as well. */
    Set<String> edited() {
        Set<String> edited = new TreeSet<>(now.overrides().keySet());
        edited.removeAll(now.dates("EXDATE"));
        edited.removeIf(instance -> now.form(instance).equals(base.form(instance)));
        return edited;
    }

    /** The names of what it changed, for a collision. */
    Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of("DTSTART", "RRULE", "EXRULE")) {
            if (!base.forms(name).equals(now.forms(name))) {
                names.add(name);
            }
        }
        touched.forEach(touch -> names.add(touch.property()));
        return names;
    }

    String shown() {
        List<String> lines = new ArrayList<>(now.pattern());
        touched.forEach(touch -> lines.add(touch.toString()));
        return String.join("\n", lines);
    }
}
