package satchel.testdata.generate;

import java.time.ZoneId;
import java.util.List;

/** The zones of generated events, and how programs write them out in each object. */
record ZoneText(ZoneId id, String component) {
    static final ZoneText BERLIN =
            new ZoneText(
                    ZoneId.of("Europe/Berlin"),
                    """
                    BEGIN:VTIMEZONE
                    TZID:Europe/Berlin
                    BEGIN:DAYLIGHT
                    TZOFFSETFROM:+0100
                    TZOFFSETTO:+0200
                    TZNAME:CEST
                    DTSTART:19810329T020000
                    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                    END:DAYLIGHT
                    BEGIN:STANDARD
                    TZOFFSETFROM:+0200
                    TZOFFSETTO:+0100
                    TZNAME:CET
                    DTSTART:19961027T030000
                    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                    END:STANDARD
                    END:VTIMEZONE
                    """);
    static final ZoneText NEW_YORK =
            new ZoneText(
                    ZoneId.of("America/New_York"),
                    """
                    BEGIN:VTIMEZONE
                    TZID:America/New_York
                    BEGIN:DAYLIGHT
                    TZOFFSETFROM:-0500
                    TZOFFSETTO:-0400
                    TZNAME:EDT
                    DTSTART:20070311T020000
                    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                    END:DAYLIGHT
                    BEGIN:STANDARD
                    TZOFFSETFROM:-0400
                    TZOFFSETTO:-0500
                    TZNAME:EST
                    DTSTART:20071104T020000
                    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                    END:STANDARD
                    END:VTIMEZONE
                    """);
    static final ZoneText TOKYO =
            new ZoneText(
                    ZoneId.of("Asia/Tokyo"),
                    """
                    BEGIN:VTIMEZONE
                    TZID:Asia/Tokyo
                    BEGIN:STANDARD
                    TZOFFSETFROM:+0900
                    TZOFFSETTO:+0900
                    TZNAME:JST
                    DTSTART:19510101T000000
                    END:STANDARD
                    END:VTIMEZONE
                    """);

    /** Most people live in one zone. */
    static final List<ZoneText> MIX = List.of(BERLIN, BERLIN, BERLIN, BERLIN, NEW_YORK, TOKYO);

    void write(Lines lines) {
        component.lines().forEach(lines::add);
    }
}
