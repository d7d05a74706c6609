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

    /** The contract's short names are no UIDs of bookmarks, which have 12 characters. */
    static String bookmark(String uid, String title) {
        return crlf(
                """
                BEGIN:BOOKMARK
                VERSION:1
                UID:%s
                KIND:LINK
                TITLE:%s
                URL:https://example.org/%s
                PARENT:unfiled_____
                X-SATCHEL;X-P="a,b":kept
                END:BOOKMARK
                """
                        .formatted(uid + "_".repeat(12 - uid.length()), title, uid));
    }

    static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
