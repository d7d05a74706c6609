package satchel.pim.outlook.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.MalformedItemException;

/** An appointment or meeting as a VEVENT, or as several of one UID where it recurs. */
public final class AppointmentText {
    private AppointmentText() {}

    public static String of(Item item, String uid) throws MalformedItemException {
        byte[] recurrence = item.bytes(AppointmentProperties.RECURRENCE);
        boolean recurs = item.isSet(AppointmentProperties.RECURRING) && recurrence.length > 0;
        return recurs ? SeriesText.of(item, uid, recurrence) : single(item, uid);
    }

    private static String single(Item item, String uid) throws MalformedItemException {
        EventFacts facts = EventFacts.of(item);
        EventClock starts = EventClock.ofSingle(item);
        EventClock ends = EventClock.ofEnd(item, starts);
        Instant start = start(item);
        Instant end =
                item.time(AppointmentProperties.END)
                        .or(() -> item.time(ItemProperties.COMMON_END))
                        .filter(later -> !later.isBefore(start))
                        .orElse(start);
        Fields times = new Fields();
        if (facts.isAllDay()) {
            LocalDateTime first = starts.midnight(start);
            LocalDateTime last = ends.midnight(end);
            LocalDateTime after = last.isAfter(first) ? last : first.plusDays(1);
            times.line(starts.line("DTSTART", first, true));
            times.line(ends.line("DTEND", after, true));
        } else {
            times.line(starts.line("DTSTART", starts.wall(start), false));
            times.line(ends.line("DTEND", ends.wall(end), false));
        }
        return CalendarText.of(
                facts.isAllDay() ? Stream.empty() : zones(starts, ends),
                Stream.of(EventComponent.of(item, uid, facts, times.lines())));
    }

    private static Instant start(Item item) throws MalformedItemException {
        return item.time(AppointmentProperties.START)
                .or(() -> item.time(ItemProperties.COMMON_START))
                .orElseThrow(() -> new MalformedItemException("it does not say when it begins"));
    }

    private static Stream<Component> zones(EventClock... clocks) {
        return List.of(clocks).stream().distinct().flatMap(EventClock::component);
    }
}
