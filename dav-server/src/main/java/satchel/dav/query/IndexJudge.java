package satchel.dav.query;

import java.util.Set;
import java.util.stream.Stream;
import satchel.dav.query.time.TimeRange;
import satchel.dav.store.ObjectIndex;

/** Judges calendar objects by what the store has indexed, as far as that goes. */
public final class IndexJudge {
    /** An object holds one kind of these only; anything else may lie in it unindexed. */
    private static final Set<String> KINDS = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");

    private final CompFilter filter;

    public IndexJudge(CompFilter filter) {
        this.filter = filter;
    }

    /** What the index says. */
    public enum Verdict {
        MATCHES,
        DIFFERS,
        /** Only the body can tell. */
        OPEN;

        private static Verdict of(boolean matches) {
            return matches ? MATCHES : DIFFERS;
        }

        private static Verdict all(Stream<Verdict> verdicts) {
            return verdicts.reduce(MATCHES, Verdict::and);
        }

        private Verdict and(Verdict other) {
            if (this == DIFFERS || other == DIFFERS) {
                return DIFFERS;
            }
            return this == OPEN || other == OPEN ? OPEN : MATCHES;
        }
    }

    public Verdict judge(ObjectIndex index) {
        return switch (filter) {
            case CompFilter.Absent absent -> Verdict.of(!absent.name().equals("VCALENDAR"));
            case CompFilter.Present calendar ->
                    !calendar.name().equals("VCALENDAR")
                            ? Verdict.DIFFERS
                            : calendar.properties().isEmpty() && calendar.timeRange().isEmpty()
                                    ? Verdict.all(
                                            calendar.components().stream()
                                                    .map(component -> judge(component, index)))
                                    : Verdict.OPEN;
        };
    }

    private static Verdict judge(CompFilter filter, ObjectIndex index) {
        boolean there = filter.name().equals(index.component());
        if (!there && !KINDS.contains(filter.name())) {
            return Verdict.OPEN;
        }
        return switch (filter) {
            case CompFilter.Absent _ -> Verdict.of(!there);
            case CompFilter.Present present -> there ? judge(present, index) : Verdict.DIFFERS;
        };
    }

    private static Verdict judge(CompFilter.Present filter, ObjectIndex index) {
        Verdict within = filter.components().isEmpty() ? Verdict.MATCHES : Verdict.OPEN;
        Verdict properties =
                Verdict.all(filter.properties().stream().map(property -> judge(property, index)));
        Verdict time = filter.timeRange().map(range -> judge(range, index)).orElse(Verdict.MATCHES);
        return within.and(properties).and(time);
    }

    private static Verdict judge(PropFilter filter, ObjectIndex index) {
        if (!filter.name().equals("UID")) {
            return Verdict.OPEN;
        }
        return switch (filter) {
            case PropFilter.Absent _ -> Verdict.DIFFERS;
            case PropFilter.Present uid ->
                    uid.timeRange().isPresent() || !uid.parameters().isEmpty()
                            ? Verdict.OPEN
                            : Verdict.of(
                                    uid.text().map(text -> text.matches(index.uid())).orElse(true));
        };
    }

    /** The index's bounds are never too narrow: what they lie outside of, the object is not in. */
    private static Verdict judge(TimeRange range, ObjectIndex index) {
        boolean tooLate = index.first().map(first -> !range.reachesForwardTo(first)).orElse(false);
        boolean tooEarly = index.last().map(last -> !range.reachesBackTo(last)).orElse(false);
        if (tooLate || tooEarly) {
            return Verdict.DIFFERS;
        }
        boolean within =
                index.first().map(range::holds).orElse(false)
                        && index.last().map(range::reachesForwardTo).orElse(false);
        boolean plain = !index.recurring() && index.component().equals("VEVENT");
        return plain && within ? Verdict.MATCHES : Verdict.OPEN;
    }
}
