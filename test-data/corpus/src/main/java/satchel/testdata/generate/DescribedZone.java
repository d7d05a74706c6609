package satchel.testdata.generate;

/** A zone that no database has and a VTIMEZONE describes, as Outlook writes it. */
final class DescribedZone {
    static final String ID = "Satchel Workshop Time";

    private DescribedZone() {}

    static void add(Lines lines) {
        lines.add("BEGIN:VTIMEZONE").add("TZID:" + ID);
        observance(lines, "STANDARD", "16010101T030000", "+0330", "+0230", "BYMONTH=10;BYDAY=-1SU");
        observance(lines, "DAYLIGHT", "16010101T020000", "+0230", "+0330", "BYMONTH=4;BYDAY=1SU");
        lines.add("END:VTIMEZONE");
    }

    private static void observance(
            Lines lines, String name, String start, String from, String to, String days) {
        lines.add("BEGIN:" + name)
                .add("DTSTART:" + start)
                .add("TZOFFSETFROM:" + from)
                .add("TZOFFSETTO:" + to)
                .add("RRULE:FREQ=YEARLY;" + days)
                .add("END:" + name);
    }
}
