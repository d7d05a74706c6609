package satchel.pim.files;

/** Records for tests, as programs write them. */
final class Texts {
    private Texts() {}

    static String event(String uid, String title) {
        return crlf(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Tests//EN
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260101T000000Z
                DTSTART:20260601T100000Z
                SUMMARY:%s
                X-SATCHEL;X-P="a,b":kept
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(uid, title));
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
