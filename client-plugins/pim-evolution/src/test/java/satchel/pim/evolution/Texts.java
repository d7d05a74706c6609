package satchel.pim.evolution;

/** Records for tests, as programs write them. */
final class Texts {
    private Texts() {}

    static String event(String uid, String title) {
        return object("VEVENT", uid, title, "DTSTART:20260601T100000Z\nDTEND:20260601T110000Z");
    }

    static String task(String uid, String title) {
        return object("VTODO", uid, title, "DUE:20260601T100000Z\nPERCENT-COMPLETE:50");
    }

    static String memo(String uid, String title) {
        return object("VJOURNAL", uid, title, "DTSTART;VALUE=DATE:20260601");
    }

    private static String object(String component, String uid, String title, String times) {
        return crlf(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Tests//EN
                BEGIN:%s
                UID:%s
                DTSTAMP:20260101T000000Z
                %s
                SUMMARY:%s
                X-SATCHEL;X-P="a,b":kept
                END:%s
                END:VCALENDAR
                """
                        .formatted(component, uid, times, title, component));
    }

    static String card(String uid, String name) {
        return crlf(
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:%s
                FN:%s
                N:%s;;;;
                X-SATCHEL;X-P="a,b":kept
                END:VCARD
                """
                        .formatted(uid, name, name));
    }

    static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
