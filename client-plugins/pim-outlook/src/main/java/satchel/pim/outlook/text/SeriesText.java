package satchel.pim.outlook.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.time.AppointmentRecurrence;
import satchel.pim.outlook.time.ChangedOccurrence;
import satchel.pim.outlook.time.OutlookZone;
import satchel.pim.outlook.time.RecurrenceRule;

/** A recurring appointment: the series, what was taken out of it, and what was changed in it. */
final class SeriesText {
    private final Item item;
    private final String uid;
    private final AppointmentRecurrence recurrence;
    private final EventFacts facts;
    private final EventClock clock;

    private SeriesText(Item item, String uid, AppointmentRecurrence recurrence, EventClock clock) {
        this.item = item;
        this.uid = uid;
        this.recurrence = recurrence;
        this.facts = EventFacts.of(item);
        this.clock = clock;
    }

    static String of(Item item, String uid, byte[] bytes) throws MalformedItemException {
        AppointmentRecurrence recurrence = AppointmentRecurrence.read(bytes);
        Optional<OutlookZone> zone =
                EventClock.ofSeries(item)
                        .or(() ->
                                item.time(AppointmentProperties.START)
                                        .map(start ->
                                                OutlookZone.fixed(recurrence.firstStart(), start)));
        return new SeriesText(item, uid, recurrence, EventClock.of(zone)).text();
    }

    private String text() {
        Stream<Component> overrides = recurrence.changed().stream().map(this::override);
        boolean isTimed =
                !facts.isAllDay()
                        || recurrence.changed().stream()
                                .anyMatch(one -> one.allDay().orElse(1) == 0);
        return CalendarText.of(
                isTimed ? clock.component() : Stream.empty(),
                Stream.concat(Stream.of(series()), overrides));
    }

    private Component series() {
        Fields times = new Fields();
        times.line(clock.line("DTSTART", recurrence.firstStart(), facts.isAllDay()));
        times.line(clock.line("DTEND", recurrence.firstEnd(), facts.isAllDay()));
        times.raw(
                "RRULE",
                RecurrenceRule.of(
                        recurrence.pattern(),
                        day -> clock.until(recurrence.start(day), facts.isAllDay())));
        for (LocalDateTime deleted : recurrence.deleted()) {
            times.line(clock.line("EXDATE", deleted, facts.isAllDay()));
        }
        return EventComponent.of(item, uid, facts, times.lines());
    }

    private Component override(ChangedOccurrence changed) {
        EventFacts own = facts.with(changed, embedded(changed), item);
        List<ContentLine> times =
                List.of(
                        clock.line("RECURRENCE-ID", changed.original(), facts.isAllDay()),
                        clock.line("DTSTART", changed.start(), own.isAllDay()),
                        clock.line("DTEND", changed.end(), own.isAllDay()));
        return EventComponent.of(item, uid, own, times);
    }

    /** The item with the rest of what was changed hangs on the series, told by its times. */
    private Optional<Item> embedded(ChangedOccurrence changed) {
        Instant original = clock.instant(changed.original());
        Instant start = clock.instant(changed.start());
        List<Item> embedded =
                item.attachments().stream()
                        .filter(Attachment.Embedded.class::isInstance)
                        .map(attachment -> ((Attachment.Embedded) attachment).item())
                        .toList();
        return embedded.stream()
                .filter(one -> is(one.time(AppointmentProperties.REPLACE_TIME), original))
                .findFirst()
                .or(() ->
                        embedded.stream()
                                .filter(one -> is(one.time(AppointmentProperties.START), start))
                                .findFirst());
    }

    private static boolean is(Optional<Instant> time, Instant wanted) {
        return time.filter(wanted::equals).isPresent();
    }
}
