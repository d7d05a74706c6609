package satchel.dav.query.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;
import satchel.dav.resource.ETag;

/**
 * Remembers when the events of calendar objects take place, so that a client that leafs through the
 * weeks of a calendar has its series reckoned once. What it knows goes by the ETag, which is made
 * of the object's bytes, and by all else that it depends on. For many threads.
 */
public final class InstanceMemo {
    /** In days; a stretch is twice as long, so that any range up to one step lies within one. */
    private static final long STEP = 128;

    /** What an entry weighs, in spells. */
    private static final int OF_ENTRY = 8;

    /** Of an object in a stretch of time. */
    private record Key(ETag object, Zone.Region floating, long stretch) {
        TimeRange range() {
            Instant start = Instant.EPOCH.plus(Duration.ofDays(stretch * STEP));
            return TimeRange.between(start, start.plus(Duration.ofDays(2 * STEP)));
        }
    }

    private final long most;
    private final LinkedHashMap<Key, Spells> known = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /**
     * @param most spells in all, of some hundred bytes each
     */
    public InstanceMemo(long most) {
        this.most = most;
    }

    /** Whether an event of the object overlaps the range; empty if that is not known. */
    public Optional<Boolean> overlap(ETag object, Zone floating, TimeRange range) {
        return key(object, floating, range).flatMap(this::known).map(it -> it.overlap(range));
    }

    /** As {@link #overlap}, after a look at the object; empty if it cannot be remembered. */
    public Optional<Boolean> learn(
            ETag object, Component calendar, Zone floating, TimeRange range, Budget budget) {
        Optional<Key> key = key(object, floating, range);
        Optional<Spells> spells =
                key.flatMap(at -> Spells.within(at.range(), calendar, at.floating(), budget));
        spells.ifPresent(found -> keep(key.get(), found));
        return spells.map(found -> found.overlap(range));
    }

    /** Only what a name of the time zone database stands for is the same at all times. */
    private static Optional<Key> key(ETag object, Zone floating, TimeRange range) {
        if (!(floating instanceof Zone.Region region)
                || range.start().isEmpty()
                || range.end().isEmpty()) {
            return Optional.empty();
        }
        Duration length = Duration.between(range.start().get(), range.end().get());
        long days = Math.floorDiv(range.start().get().getEpochSecond(), 86_400L);
        return length.toDays() < STEP
                ? Optional.of(new Key(object, region, Math.floorDiv(days, STEP)))
                : Optional.empty();
    }

    private synchronized Optional<Spells> known(Key key) {
        return Optional.ofNullable(known.get(key));
    }

    private synchronized void keep(Key key, Spells spells) {
        if (known.putIfAbsent(key, spells) == null) {
            weight += OF_ENTRY + spells.all().size();
        }
        while (weight > most) {
            weight -= OF_ENTRY + known.pollFirstEntry().getValue().all().size();
        }
    }
}
