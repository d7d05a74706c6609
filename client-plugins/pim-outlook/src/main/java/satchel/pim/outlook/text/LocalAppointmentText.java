package satchel.pim.outlook.text;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.time.OutlookTime;

/** An appointment of which only the clock on the wall is known, in no zone. */
public final class LocalAppointmentText {
    private LocalAppointmentText() {}

    public static String of(Item item, String uid, LocalDateTime start, LocalDateTime end) {
        boolean isAllDay = item.isSet(AppointmentProperties.ALL_DAY);
        LocalDateTime after = isAllDay && !end.isAfter(start) ? start.plusDays(1) : end;
        return CalendarText.of(
                Stream.empty(),
                Stream.of(
                        EventComponent.of(
                                item,
                                uid,
                                EventFacts.of(item),
                                List.of(
                                        line("DTSTART", start, isAllDay),
                                        line("DTEND", after, isAllDay)))));
    }

    private static ContentLine line(String name, LocalDateTime time, boolean isAllDay) {
        return isAllDay
                ? new ContentLine(
                        Optional.empty(),
                        name,
                        List.of(Fields.parameter("VALUE", "DATE")),
                        OutlookTime.date(time.toLocalDate()))
                : new ContentLine(Optional.empty(), name, List.of(), OutlookTime.local(time));
    }
}
