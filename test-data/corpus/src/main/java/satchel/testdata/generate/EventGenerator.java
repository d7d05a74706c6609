package satchel.testdata.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Calendar events: timed, all-day and in UTC; some recurring, with alarms, attendees and properties
 * no program knows.
 */
public final class EventGenerator {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private final long seed;

    public EventGenerator(long seed) {
        this.seed = seed;
    }

    /** The n-th event of this seed, whatever was asked for before. */
    public GeneratedRecord event(int n) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + n);
        String uid = "event-" + seed + "-" + n + "@generated.example";
        Lines lines =
                new Lines()
                        .add("BEGIN:VCALENDAR")
                        .add("VERSION:2.0")
                        .add("PRODID:-//Satchel//Generated//EN")
                        .add("BEGIN:VEVENT")
                        .add("UID:" + uid)
                        .add("DTSTAMP:20260101T000000Z");
        times(lines, random);
        lines.add("SUMMARY:" + Words.pick(random, Words.SUBJECT) + " " + n);
        lines.add("LOCATION:" + Words.pick(random, Words.PLACE));
        lines.add("DESCRIPTION:" + Words.prose(random));
        attendees(lines, random);
        if (random.nextInt(3) == 0) {
            lines.add("BEGIN:VALARM")
                    .add("ACTION:DISPLAY")
                    .add("TRIGGER:-PT" + (5 * (1 + random.nextInt(12))) + "M")
                    .add("DESCRIPTION:Reminder")
                    .add("END:VALARM");
        }
        lines.add("END:VEVENT").add("END:VCALENDAR");
        return new GeneratedRecord(uid, lines.toString());
    }

    private static void times(Lines lines, RandomGenerator random) {
        LocalDateTime start =
                LocalDateTime.of(2026, 1, 1, 0, 0)
                        .plusDays(random.nextInt(365))
                        .plusMinutes(15L * random.nextInt(96));
        LocalDateTime end = start.plusMinutes(15L * (1 + random.nextInt(12)));
        switch (random.nextInt(4)) {
            case 0 ->
                    lines.add("DTSTART;VALUE=DATE:" + DAY.format(start))
                            .add("DTEND;VALUE=DATE:" + DAY.format(start.plusDays(1)));
            case 1 ->
                    lines.add("DTSTART:" + STAMP.format(start) + "Z")
                            .add("DTEND:" + STAMP.format(end) + "Z");
            default -> {
                String zone = Words.pick(random, Words.ZONE);
                lines.add("DTSTART;TZID=" + zone + ":" + STAMP.format(start))
                        .add("DTEND;TZID=" + zone + ":" + STAMP.format(end));
            }
        }
        if (random.nextInt(5) == 0) {
            lines.add("RRULE:FREQ=WEEKLY;COUNT=" + (2 + random.nextInt(20)));
        }
    }

    private static void attendees(Lines lines, RandomGenerator random) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String name = Words.pick(random, Words.GIVEN);
            lines.add(
                    "ATTENDEE;CN=\""
                            + name
                            + " "
                            + Words.pick(random, Words.FAMILY)
                            + "\";PARTSTAT=NEEDS-ACTION:mailto:p"
                            + random.nextInt(500)
                            + "@example.org");
        }
        if (random.nextInt(4) == 0) {
            lines.add("X-SATCHEL-GENERATED;X-LEVEL=" + random.nextInt(9) + ":kept as it is");
        }
    }
}
