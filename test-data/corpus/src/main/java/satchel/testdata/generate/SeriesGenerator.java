package satchel.testdata.generate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Calendar objects that are hard to expand: events, tasks and journals; zoned, floating and of
 * whole days; most of them recurring, with dates left out, added and moved, and with times that the
 * clock skips or shows twice.
 */
public final class SeriesGenerator {
    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Sydney",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "Asia/Kolkata",
                    DescribedZone.ID);

    private final long seed;

    public SeriesGenerator(long seed) {
        this.seed = seed;
    }

    /** The n-th object of this seed, whatever was asked for before. */
    public GeneratedRecord object(int n) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + n);
        String uid = "series-" + seed + "-" + n;
        Lines lines = new Lines().add("BEGIN:VCALENDAR").add("VERSION:2.0");
        lines.add("PRODID:-//Satchel//Generated//EN");
        String kind = kind(random);
        TimeText time = time(random);
        if (time.tzid().equals(DescribedZone.ID)) {
            DescribedZone.add(lines);
        }
        if (kind.equals("VTODO") && random.nextInt(3) == 0) {
            TaskWriter.withoutStart(lines, uid, time, random);
        } else {
            new SeriesWriter(lines, kind, uid, time, random).write(start(random));
        }
        return new GeneratedRecord(uid, lines.add("END:VCALENDAR").toString());
    }

    private static String kind(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> "VTODO";
            case 2 -> "VJOURNAL";
            default -> "VEVENT";
        };
    }

    private static TimeText time(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new TimeText.Day();
            case 2 -> new TimeText.Floating();
            case 3 -> new TimeText.Utc();
            default -> new TimeText.Zoned(Words.pick(random, ZONES));
        };
    }

    /** Often in the small hours, when clocks are set. */
    private static LocalDateTime start(RandomGenerator random) {
        int quarter = random.nextInt(3) == 0 ? random.nextInt(17) : random.nextInt(96);
        return LocalDateTime.of(2024, 1, 1, 0, 0)
                .plusDays(random.nextInt(900))
                .plusMinutes(15L * quarter);
    }
}
