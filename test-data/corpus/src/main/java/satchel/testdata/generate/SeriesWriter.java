package satchel.testdata.generate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes one series: a master, what is left out and added, and a few overrides. */
final class SeriesWriter {
    private final Lines lines;
    private final String kind;
    private final String uid;
    private final TimeText time;
    private final RandomGenerator random;

    SeriesWriter(Lines lines, String kind, String uid, TimeText time, RandomGenerator random) {
        this.lines = lines;
        this.kind = kind;
        this.uid = uid;
        this.time = time;
        this.random = random;
    }

    void write(LocalDateTime around) {
        RuleText rule = RuleText.any(random, around, time);
        begin();
        lines.add("DTSTART" + time.of(rule.start()));
        length(rule.start());
        List<LocalDateTime> moved = new ArrayList<>();
        if (!rule.text().isEmpty()) {
            lines.add("RRULE:" + rule.text());
            exceptions(rule, moved);
        }
        additions(rule.start());
        lines.add("END:" + kind);
        moved.forEach(this::override);
    }

    private void begin() {
        lines.add("BEGIN:" + kind).add("UID:" + uid).add("DTSTAMP:20260101T000000Z");
    }

    /** Some of the instances that can be told without expanding the rule. */
    private void exceptions(RuleText rule, List<LocalDateTime> moved) {
        for (LocalDateTime instance : rule.plainInstances()) {
            switch (random.nextInt(8)) {
                case 0 -> lines.add("EXDATE" + time.of(instance));
                case 1 -> moved.add(instance);
                default -> {
                    // stays in its place
                }
            }
        }
    }

    private void additions(LocalDateTime start) {
        for (int i = random.nextInt(4); i > 2; i--) {
            LocalDateTime added = start.plusDays(random.nextInt(400)).plusHours(random.nextInt(5));
            lines.add("RDATE" + time.of(added));
        }
    }

    private void override(LocalDateTime instance) {
        begin();
        LocalDateTime start =
                instance.plusDays(random.nextInt(7) - 3).plusMinutes(15L * random.nextInt(12));
        lines.add("RECURRENCE-ID" + time.of(instance)).add("DTSTART" + time.of(start));
        length(start);
        lines.add("END:" + kind);
    }

    private void length(LocalDateTime start) {
        if (kind.equals("VJOURNAL")) {
            return;
        }
        String end = kind.equals("VTODO") ? "DUE" : "DTEND";
        boolean days = time instanceof TimeText.Day;
        switch (random.nextInt(4)) {
            case 0 -> {
                // says nothing of its end
            }
            case 1 -> lines.add("DURATION:" + duration(days));
            default -> {
                Duration length =
                        days
                                ? Duration.ofDays(1 + random.nextInt(4))
                                : Duration.ofMinutes(15L * (1 + random.nextInt(160)));
                lines.add(end + time.of(start.plus(length)));
            }
        }
    }

    private String duration(boolean days) {
        return days
                ? "P" + (1 + random.nextInt(9)) + "D"
                : Words.pick(random, List.of("PT30M", "PT1H", "PT26H", "P1D", "P1DT2H", "P1W"));
    }
}
