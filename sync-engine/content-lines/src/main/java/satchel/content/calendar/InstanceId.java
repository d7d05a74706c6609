package satchel.content.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;

/**
 * Which instance of a series a RECURRENCE-ID names, or one value of an EXDATE or RDATE: programs
 * write the same one in the zone of the series or in UTC.
 */
public final class InstanceId {
    private InstanceId() {}

    /**
     * The time in UTC where the zone is known; else the date or time and its TZID; what is no time
     * stays as written. Begins with the day as {@code 2026-01-08} where it is one.
     */
    public static String of(ContentLine line, String value) {
        try {
            Moment moment = Moment.of(line, value);
            if (moment.isDate()) {
                return moment.local().toLocalDate().toString();
            }
            if (moment.earliest().equals(moment.latest())) {
                return LocalDateTime.ofInstant(moment.earliest(), ZoneOffset.UTC) + "Z";
            }
            return moment.local() + line.parameter("TZID").map(" "::concat).orElse("");
        } catch (MalformedContentException noTime) {
            return value.strip();
        }
    }
}
