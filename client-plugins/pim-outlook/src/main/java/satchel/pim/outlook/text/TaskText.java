package satchel.pim.outlook.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.item.TaskProperties;
import satchel.pim.outlook.time.OutlookTime;
import satchel.pim.outlook.time.RecurrencePattern;
import satchel.pim.outlook.time.RecurrenceRule;

/** A task as a VTODO. Its days are days, whatever the zone [MS-OXOTASK section 2.2.2.2.4]. */
public final class TaskText {
    private static final int IN_PROGRESS = 1;
    private static final int COMPLETE = 2;

    private TaskText() {}

    public static String of(Item item, String uid) throws MalformedItemException {
        Fields fields = CalendarText.head(item, uid);
        Optional<LocalDate> due = day(item, TaskProperties.DUE);
        Optional<LocalDate> start =
                day(item, TaskProperties.START)
                        .filter(day -> due.isEmpty() || !day.isAfter(due.get()));
        Optional<RecurrencePattern> pattern = pattern(item);
        Optional<LocalDate> first = start.or(() -> pattern.isPresent() ? due : Optional.empty());
        first.ifPresent(day -> date(fields, "DTSTART", day));
        due.ifPresent(day -> date(fields, "DUE", day));
        if (first.isPresent()) {
            pattern.ifPresent(
                    known -> fields.raw("RRULE", RecurrenceRule.of(known, OutlookTime::date)));
        }
        fields.text("SUMMARY", CalendarText.title(item));
        CalendarText.describe(fields, item);
        progress(fields, item);
        fields.lines(AttachedFiles.lines(item));
        return CalendarText.of(
                Stream.empty(), Stream.of(new Component("VTODO", fields.lines(), alarms(item))));
    }

    private static void progress(Fields fields, Item item) {
        int status = item.number(TaskProperties.STATUS).orElse(0);
        fields.raw(
                "STATUS",
                switch (status) {
                    case IN_PROGRESS -> "IN-PROCESS";
                    case COMPLETE -> "COMPLETED";
                    default -> "NEEDS-ACTION";
                });
        long percent = percent(item);
        fields.raw("PERCENT-COMPLETE", percent == 0 ? "" : Long.toString(percent));
        if (status == COMPLETE) {
            item.time(TaskProperties.COMPLETED)
                    .ifPresent(time -> fields.raw("COMPLETED", OutlookTime.utc(time)));
        }
    }

    private static long percent(Item item) {
        byte[] share = item.bytes(TaskProperties.PERCENT_COMPLETE);
        return share.length == Double.BYTES
                ? Math.round(
                        100
                                * Math.clamp(
                                        ByteBuffer.wrap(share)
                                                .order(ByteOrder.LITTLE_ENDIAN)
                                                .getDouble(),
                                        0.0,
                                        1.0))
                : 0;
    }

    /**
     * None where the next one comes so long after this one is done: iCalendar has no word for it.
     */
    private static Optional<RecurrencePattern> pattern(Item item) throws MalformedItemException {
        byte[] bytes = item.bytes(TaskProperties.RECURRENCE);
        return item.isSet(TaskProperties.RECURRING) && bytes.length > 0
                ? Optional.of(RecurrencePattern.ofTask(bytes)).filter(known -> !known.isSliding())
                : Optional.empty();
    }

    private static List<Component> alarms(Item item) {
        if (!item.isSet(ItemProperties.REMINDER_SET)) {
            return List.of();
        }
        return item.time(ItemProperties.REMINDER_TIME).stream()
                .map(time ->
                        new ContentLine(
                                Optional.empty(),
                                "TRIGGER",
                                List.of(Fields.parameter("VALUE", "DATE-TIME")),
                                OutlookTime.utc(time)))
                .map(trigger -> CalendarText.alarm(trigger, CalendarText.title(item)))
                .toList();
    }

    private static Optional<LocalDate> day(Item item, Property property) {
        return item.time(property)
                .map(time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC).toLocalDate());
    }

    private static void date(Fields fields, String name, LocalDate day) {
        fields.raw(name, OutlookTime.date(day), Fields.parameter("VALUE", "DATE"));
    }
}
