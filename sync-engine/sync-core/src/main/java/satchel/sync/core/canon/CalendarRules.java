package satchel.sync.core.canon;

import static satchel.sync.core.canon.ValueKind.ADDRESS;
import static satchel.sync.core.canon.ValueKind.BINARY;
import static satchel.sync.core.canon.ValueKind.COORDINATES;
import static satchel.sync.core.canon.ValueKind.DURATION;
import static satchel.sync.core.canon.ValueKind.RECURRENCE;
import static satchel.sync.core.canon.ValueKind.REQUEST_STATUS;
import static satchel.sync.core.canon.ValueKind.TEXT;
import static satchel.sync.core.canon.ValueKind.TEXT_LIST;
import static satchel.sync.core.canon.ValueKind.TIMES;
import static satchel.sync.core.canon.ValueKind.URI;
import static satchel.sync.core.canon.ValueKind.WORD;

import satchel.content.line.ContentLine;

/**
 * The properties of iCalendar (RFC 5545 section 3.8) and their defaults. What is not known is TEXT
 * (section 3.8.8).
 */
final class CalendarRules {
    private static final PropertyRules TIME = PropertyRules.of(TIMES, "VALUE=DATE-TIME");
    private static final PropertyRules PERSON =
            PropertyRules.of(
                    ADDRESS,
                    "CUTYPE=INDIVIDUAL",
                    "PARTSTAT=NEEDS-ACTION",
                    "ROLE=REQ-PARTICIPANT",
                    "RSVP=FALSE",
                    "SCHEDULE-AGENT=SERVER");

    private CalendarRules() {}

    static PropertyRules of(ContentLine property) {
        return switch (property.name()) {
            case "RELATED-TO" -> PropertyRules.of(TEXT, "RELTYPE=PARENT");
            case "CATEGORIES", "RESOURCES" -> PropertyRules.of(TEXT_LIST);
            case "DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "COMPLETED" -> TIME;
            case "FREEBUSY" -> PropertyRules.of(TIMES, "FBTYPE=BUSY", "VALUE=PERIOD");
            case "DURATION" -> PropertyRules.of(DURATION);
            case "TRIGGER" -> PropertyRules.of(DURATION, "VALUE=DURATION", "RELATED=START");
            case "RRULE", "EXRULE" -> PropertyRules.of(RECURRENCE);
            case "ATTENDEE", "ORGANIZER" -> PERSON;
            case "TRANSP" -> PropertyRules.withDefault(WORD, "OPAQUE");
            case "CLASS" -> PropertyRules.withDefault(WORD, "PUBLIC");
            case "PRIORITY" -> PropertyRules.withDefault(WORD, "0");
            case "STATUS", "ACTION" -> PropertyRules.of(WORD);
            case "ATTACH" -> PropertyRules.of(BINARY, "VALUE=URI");
            case "URL", "TZURL", "SOURCE" -> PropertyRules.of(URI, "VALUE=URI");
            case "GEO" -> PropertyRules.of(COORDINATES);
            case "REQUEST-STATUS" -> PropertyRules.of(REQUEST_STATUS);
            default -> PropertyRules.of(TEXT, "VALUE=TEXT");
        };
    }
}
