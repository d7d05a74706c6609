package satchel.pim.outlook.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentWriter;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.time.OutlookTime;

/** What the calendar objects of all kinds have in common. */
final class CalendarText {
    private static final int PERSONAL = 1;
    private static final int PRIVATE = 2;
    private static final int CONFIDENTIAL = 3;

    private CalendarText() {}

    static String of(Stream<Component> zones, Stream<Component> members) {
        List<ContentLine> head =
                new Fields().raw("VERSION", "2.0").raw("PRODID", "-//Satchel//Outlook//EN").lines();
        return ContentWriter.write(
                new Component("VCALENDAR", head, Stream.concat(zones, members).toList()));
    }

    /** The lines that every object begins with; the same text comes of the same item each time. */
    static Fields head(Item item, String uid) {
        Fields fields = new Fields().text("UID", uid);
        Optional<Instant> created = item.time(ItemProperties.CREATED);
        Optional<Instant> modified = item.time(ItemProperties.MODIFIED);
        fields.raw("DTSTAMP", OutlookTime.utc(modified.or(() -> created).orElse(Instant.EPOCH)));
        created.ifPresent(time -> fields.raw("CREATED", OutlookTime.utc(time)));
        modified.ifPresent(time -> fields.raw("LAST-MODIFIED", OutlookTime.utc(time)));
        return fields;
    }

    /** Without the two characters by which Outlook marks where a "Re:" before it ends. */
    static String title(Item item) {
        String subject = item.text(ItemProperties.SUBJECT);
        return subject.startsWith("\1")
                ? subject.substring(Math.min(2, subject.length()))
                : subject;
    }

    static void describe(Fields fields, Item item) {
        fields.text("DESCRIPTION", BodyText.of(item));
        classify(fields, item);
    }

    static void classify(Fields fields, Item item) {
        fields.list("CATEGORIES", item.categories());
        fields.raw("CLASS", privacy(item));
        int importance = item.number(ItemProperties.IMPORTANCE).orElse(1);
        fields.raw("PRIORITY", importance >= 2 ? "1" : importance <= 0 ? "9" : "");
    }

    /** Empty for what everybody may see. */
    static String privacy(Item item) {
        int sensitivity = item.number(ItemProperties.SENSITIVITY).orElse(0);
        return switch (sensitivity) {
            case PERSONAL, PRIVATE -> "PRIVATE";
            case CONFIDENTIAL -> "CONFIDENTIAL";
            default -> item.isSet(ItemProperties.PRIVATE) ? "PRIVATE" : "";
        };
    }

    static Component alarm(ContentLine trigger, String title) {
        List<ContentLine> lines =
                new Fields()
                        .raw("ACTION", "DISPLAY")
                        .line(trigger)
                        .text("DESCRIPTION", title.isBlank() ? "Reminder" : title)
                        .lines();
        return new Component("VALARM", lines, List.of());
    }
}
