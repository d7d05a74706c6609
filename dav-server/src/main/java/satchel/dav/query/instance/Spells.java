package satchel.dav.query.instance;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;

/** When the events of one calendar object take place within a stretch of time: all of them. */
record Spells(List<Spell> all) {
    /** More are not worth their memory. */
    private static final int MOST = 600;

    /**
     * @param doubt by how much both may be off
     */
    record Spell(Instant first, Instant last, Duration doubt) {}

    /** Empty where not all of them can be told, or there are too many. */
    static Optional<Spells> within(
            TimeRange stretch, Component calendar, Zone floating, Budget budget) {
        budget.nextObject();
        Zones zones = new Zones(calendar, floating);
        InTimeRange times = new InTimeRange(calendar, zones, budget);
        List<Spell> found = new ArrayList<>();
        try {
            for (Component event : calendar.components("VEVENT").toList()) {
                if (!collect(event, times, stretch, found)) {
                    return Optional.empty();
                }
            }
        } catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            return Optional.empty();
        }
        return Optional.of(new Spells(List.copyOf(found)));
    }

    private static boolean collect(
            Component event, InTimeRange times, TimeRange stretch, List<Spell> found) {
        if (event.property("DTSTART").isEmpty()) {
            return false;
        }
        Answer answer =
                times.search(
                        event,
                        stretch,
                        instance -> {
                            Occurrence when = instance.when();
                            Duration doubt = when.start().zone().doubt();
                            found.add(new Spell(when.first(), when.last(), doubt));
                            return found.size() > MOST;
                        });
        return answer == Answer.NO;
    }

    boolean overlap(TimeRange range) {
        for (Spell spell : all) {
            if (range.widened(spell.doubt()).overlaps(spell.first(), spell.last())) {
                return true;
            }
        }
        return false;
    }
}
