package satchel.dav.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.query.instance.InstanceMemo;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.store.ContentTag;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.ObjectRow;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.generate.SeriesGenerator;

final class EventsInRangeTest {
    private static final long SEED = 20_261_126;
    private static final int OBJECTS = 400;
    private static final List<Zone> READERS =
            List.of(
                    Zone.UTC,
                    new Zone.Region(ZoneId.of("Europe/Berlin")),
                    new Zone.Region(ZoneId.of("America/New_York")));

    @Test
    void whatIsRememberedIsWhatTheMatcherSays() throws MalformedContentException {
        InstanceMemo memo = new InstanceMemo(1_000_000);
        RandomGenerator random = new SplittableRandom(SEED);
        SeriesGenerator generator = new SeriesGenerator(SEED);
        int remembered = 0;
        for (int n = 0; n < OBJECTS; n++) {
            GeneratedRecord object = generator.object(n);
            Component calendar = ContentReader.read(object.text()).getFirst();
            for (int tries = 0; tries < 5; tries++) {
                Zone floating = READERS.get(random.nextInt(READERS.size()));
                TimeRange range = range(random);
                boolean expected = new CalendarMatcher(filter(range), floating).matches(calendar);
                remembered += check(memo, object, calendar, floating, range, expected) ? 1 : 0;
            }
        }
        assertThat(remembered).isGreaterThan(OBJECTS);
    }

    /** Returns whether it was known the second time. */
    private static boolean check(
            InstanceMemo memo,
            GeneratedRecord object,
            Component calendar,
            Zone floating,
            TimeRange range,
            boolean expected) {
        EventsInRange query = EventsInRange.of(filter(range), floating, memo).orElseThrow();
        if (calendar.components("VEVENT").findAny().isEmpty()) {
            return false; // the index has ruled it out before
        }
        Optional<Boolean> learned = query.learn(row(object), calendar);
        Optional<Boolean> known = query.known(row(object));
        assertThat(learned.orElse(expected))
                .as("%s in %s for %s, seed %d", object.uid(), range, floating, SEED)
                .isEqualTo(expected);
        assertThat(known).isEqualTo(learned);
        return known.isPresent();
    }

    @Test
    void anythingElseThanEventsInARangeIsNotItsBusiness() {
        InstanceMemo memo = new InstanceMemo(1_000);
        TimeRange range = range(new SplittableRandom(SEED));
        PropFilter summary =
                new PropFilter.Present("SUMMARY", Optional.empty(), Optional.empty(), List.of());

        assertThat(
                        List.of(
                                calendar(present("VTODO", Optional.of(range), List.of())),
                                calendar(present("VEVENT", Optional.of(range), List.of(summary))),
                                calendar(present("VEVENT", Optional.empty(), List.of())),
                                calendar(new CompFilter.Absent("VEVENT"))))
                .allSatisfy(
                        filter -> assertThat(EventsInRange.of(filter, Zone.UTC, memo)).isEmpty());
    }

    @Test
    void whatDoesNotFitIsForgottenOldestFirst() throws MalformedContentException {
        InstanceMemo memo = new InstanceMemo(20);
        Zone floating = READERS.getFirst();
        TimeRange range =
                TimeRange.between(
                        Instant.parse("2026-06-01T00:00:00Z"),
                        Instant.parse("2026-06-08T00:00:00Z"));
        EventsInRange query = EventsInRange.of(filter(range), floating, memo).orElseThrow();
        for (String uid : List.of("a", "b", "c")) {
            GeneratedRecord object = new GeneratedRecord(uid, weekly(uid));
            query.learn(row(object), ContentReader.read(object.text()).getFirst());
        }

        assertThat(query.known(row(new GeneratedRecord("a", weekly("a"))))).isEmpty();
        assertThat(query.known(row(new GeneratedRecord("c", weekly("c"))))).contains(true);
    }

    private static String weekly(String uid) {
        return """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:%s
        DTSTART:20260602T100000Z
        RRULE:FREQ=WEEKLY;COUNT=3
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(uid);
    }

    private static TimeRange range(RandomGenerator random) {
        Instant from =
                Instant.parse("2024-06-01T00:00:00Z")
                        .plus(Duration.ofMinutes(15L * random.nextInt(70_000)));
        return TimeRange.between(from, from.plus(Duration.ofHours(1 + random.nextInt(1_000))));
    }

    private static CompFilter filter(TimeRange range) {
        return calendar(present("VEVENT", Optional.of(range), List.of()));
    }

    private static CompFilter calendar(CompFilter within) {
        return new CompFilter.Present("VCALENDAR", Optional.empty(), List.of(), List.of(within));
    }

    private static CompFilter present(
            String name, Optional<TimeRange> range, List<PropFilter> properties) {
        return new CompFilter.Present(name, range, properties, List.of());
    }

    private static ObjectRow row(GeneratedRecord object) {
        byte[] bytes = object.text().getBytes(StandardCharsets.UTF_8);
        return new ObjectRow(
                object.uid(),
                ContentTag.of(bytes),
                bytes.length,
                Instant.EPOCH,
                new ChangeNumber(1),
                new ObjectIndex(
                        object.uid(), "VEVENT", Optional.empty(), Optional.empty(), true, ""));
    }
}
