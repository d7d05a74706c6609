package satchel.testdata.generate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Events in the mix that the benchmark measures: 68 % single, 10 % all-day, 22 % recurring (some
 * endless, some with excluded instances), 35 % with an alarm, each with the VTIMEZONE it needs;
 * some 1,245 bytes on average.
 */
public final class MixedEventGenerator {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final long seed;
    private final Spread spread;

    public MixedEventGenerator(long seed, Spread spread) {
        this.seed = seed;
        this.spread = spread;
    }

    /** When an event takes place; an all-day one is in no zone. */
    private record When(
            LocalDateTime start, Duration duration, Optional<ZoneText> zone, Repeat repeat) {
        ZoneId counted() {
            return zone.map(ZoneText::id).orElse(ZoneOffset.UTC);
        }
    }

    /** The n-th event of this seed, whatever was asked for before. */
    public MixedEvent event(int n) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + n);
        When when = when(random, n);
        String summary = Words.pick(random, Words.SUBJECT) + " " + n;
        String uid = "mixed-" + seed + "-" + n + "@generated.example";
        Lines lines = head(uid, when.zone());
        times(lines, when);
        rest(lines, random, summary, n);
        return new MixedEvent(
                new GeneratedRecord(uid, lines.toString()),
                summary,
                when.start(),
                when.counted(),
                when.duration(),
                when.repeat());
    }

    private When when(RandomGenerator random, int n) {
        int kind = n % 50;
        boolean endless = n % spread.endlessOf() == spread.endlessOf() - 1;
        LocalDate day = Spread.FIRST.plusDays(random.nextInt(7 * spread.weeks()));
        if (kind >= 34 && kind < 39 && !endless) {
            return new When(day.atStartOfDay(), Duration.ofDays(1), Optional.empty(), Repeat.ONCE);
        }
        // Within waking hours: no instance falls into a change of the clocks.
        LocalDateTime start = day.atTime(7 + random.nextInt(12), 15 * random.nextInt(4));
        Duration duration = Duration.ofMinutes(15L * (1 + random.nextInt(12)));
        Repeat repeat = kind >= 39 ? repeat(random) : Repeat.ONCE;
        return new When(
                start,
                duration,
                Optional.of(Words.pick(random, ZoneText.MIX)),
                endless
                        ? new Repeat(ChronoUnit.WEEKS, OptionalInt.empty(), repeat.leftOut())
                        : repeat);
    }

    private static Repeat repeat(RandomGenerator random) {
        ChronoUnit every =
                Words.pick(
                        random,
                        List.of(
                                ChronoUnit.DAYS,
                                ChronoUnit.WEEKS,
                                ChronoUnit.WEEKS,
                                ChronoUnit.MONTHS));
        int count = every == ChronoUnit.MONTHS ? 3 : 2 + random.nextInt(10);
        List<Integer> leftOut = random.nextInt(4) == 0 ? List.of(1) : List.of();
        return new Repeat(every, OptionalInt.of(count), leftOut);
    }

    private static Lines head(String uid, Optional<ZoneText> zone) {
        Lines lines =
                new Lines()
                        .add("BEGIN:VCALENDAR")
                        .add("VERSION:2.0")
                        .add("PRODID:-//Satchel//Generated//EN")
                        .add("CALSCALE:GREGORIAN");
        zone.ifPresent(text -> text.write(lines));
        return lines.add("BEGIN:VEVENT")
                .add("UID:" + uid)
                .add("DTSTAMP:20260101T000000Z")
                .add("CREATED:20251224T101500Z")
                .add("LAST-MODIFIED:20260101T000000Z")
                .add("SEQUENCE:0");
    }

    private static void times(Lines lines, When when) {
        LocalDateTime start = when.start();
        LocalDateTime end = start.plus(when.duration());
        if (when.zone().isEmpty()) {
            lines.add("DTSTART;VALUE=DATE:" + DAY.format(start))
                    .add("DTEND;VALUE=DATE:" + DAY.format(end));
            return;
        }
        String zone = ";TZID=" + when.counted().getId() + ":";
        lines.add("DTSTART" + zone + STAMP.format(start)).add("DTEND" + zone + STAMP.format(end));
        Repeat repeat = when.repeat();
        if (repeat.recurs()) {
            lines.add(repeat.rule());
        }
        for (int n : repeat.leftOut()) {
            lines.add("EXDATE" + zone + STAMP.format(repeat.instance(start, n)));
        }
    }

    private static void rest(Lines lines, RandomGenerator random, String summary, int n) {
        lines.add("SUMMARY:" + summary)
                .add("LOCATION:" + Words.pick(random, Words.PLACE))
                .add("DESCRIPTION:" + Words.prose(random) + "\\n" + Words.prose(random))
                .add("ORGANIZER;CN=\"" + Words.person(random) + "\":mailto:boss@example.org");
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(
                    "ATTENDEE;CN=\""
                            + Words.person(random)
                            + "\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:p"
                            + random.nextInt(500)
                            + "@example.org");
        }
        lines.add("STATUS:CONFIRMED")
                .add("TRANSP:OPAQUE")
                .add("CLASS:PUBLIC")
                .add("PRIORITY:5")
                .add("CATEGORIES:Generated,Work,Meeting")
                .add("X-SATCHEL-LEVEL:" + n % 9);
        if (n % 20 < 7) {
            lines.add("BEGIN:VALARM")
                    .add("ACTION:DISPLAY")
                    .add("TRIGGER:-PT" + (5 * (1 + random.nextInt(12))) + "M")
                    .add("DESCRIPTION:Reminder")
                    .add("END:VALARM");
        }
        lines.add("END:VEVENT").add("END:VCALENDAR");
    }
}
