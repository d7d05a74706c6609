package satchel.testdata.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The ways of iCalendar to write a date or time (RFC 5545 sections 3.3.4 and 3.3.5). */
sealed interface TimeText {
    DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** What stands behind the property's name: parameters, colon and value. */
    String of(LocalDateTime local);

    /** Empty where no zone is named. */
    default String tzid() {
        return "";
    }

    record Day() implements TimeText {
        @Override
        public String of(LocalDateTime local) {
            return ";VALUE=DATE:" + DATE.format(local);
        }
    }

    record Floating() implements TimeText {
        @Override
        public String of(LocalDateTime local) {
            return ":" + STAMP.format(local);
        }
    }

    record Utc() implements TimeText {
        @Override
        public String of(LocalDateTime local) {
            return ":" + STAMP.format(local) + "Z";
        }
    }

    record Zoned(String tzid) implements TimeText {
        @Override
        public String of(LocalDateTime local) {
            return ";TZID=" + tzid + ":" + STAMP.format(local);
        }
    }
}
