package satchel.testdata.generate;

import java.time.LocalDateTime;
import java.util.random.RandomGenerator;

/** Tasks that say when they are due, made or done, and not when they begin. */
final class TaskWriter {
    private TaskWriter() {}

    static void withoutStart(Lines lines, String uid, TimeText time, RandomGenerator random) {
        lines.add("BEGIN:VTODO").add("UID:" + uid).add("DTSTAMP:20260101T000000Z");
        if (random.nextInt(2) == 0) {
            lines.add("DUE" + time.of(moment(random)));
        }
        if (random.nextInt(2) == 0) {
            lines.add("COMPLETED" + new TimeText.Utc().of(moment(random)));
        }
        if (random.nextInt(2) == 0) {
            lines.add("CREATED" + new TimeText.Utc().of(moment(random)));
        }
        lines.add("END:VTODO");
    }

    private static LocalDateTime moment(RandomGenerator random) {
        return LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(30L * random.nextInt(2 * 24 * 700));
    }
}
