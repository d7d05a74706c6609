package satchel.pim.outlook.text;

import java.util.List;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.TaskProperties;
import satchel.pim.outlook.time.OutlookTime;

/** A note, or an entry of the journal, as a VJOURNAL. */
public final class NoteText {
    private NoteText() {}

    public static String of(Item item, String uid) {
        Fields fields = CalendarText.head(item, uid);
        item.time(TaskProperties.JOURNAL_START)
                .ifPresent(time -> fields.raw("DTSTART", OutlookTime.utc(time)));
        fields.text("SUMMARY", CalendarText.title(item));
        CalendarText.describe(fields, item);
        return CalendarText.of(
                Stream.empty(), Stream.of(new Component("VJOURNAL", fields.lines(), List.of())));
    }
}
