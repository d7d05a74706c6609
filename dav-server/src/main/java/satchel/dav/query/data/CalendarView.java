package satchel.dav.query.data;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;

/**
 * CALDAV:calendar-data as it was asked for.
 *
 * @param selection CALDAV:comp, if there is one
 * @param busy CALDAV:limit-freebusy-set, if there is one
 */
public record CalendarView(
        Optional<CompSelection> selection, Recurrences recurrences, Optional<TimeRange> busy) {
    public static final CalendarView AS_STORED =
            new CalendarView(Optional.empty(), new Recurrences.AsStored(), Optional.empty());

    /** What becomes of recurring components. */
    public sealed interface Recurrences {
        record AsStored() implements Recurrences {}

        /** CALDAV:expand. */
        record Expanded(TimeRange range) implements Recurrences {}

        /** CALDAV:limit-recurrence-set. */
        record Limited(TimeRange range) implements Recurrences {}
    }

    /**
     * One object in this form. As stored, it keeps its very bytes.
     *
     * @param floating zone of dates and of times without one
     */
    public CalendarBody of(byte[] body, Zone floating, Budget budget) {
        if (equals(AS_STORED)) {
            return new CalendarBody.Bytes(body);
        }
        try {
            String text = new String(body, StandardCharsets.UTF_8);
            Component calendar = ContentReader.read(text).getFirst();
            budget.nextObject();
            return recurrences(calendar, new Zones(calendar, floating), budget)
                    .<CalendarBody>map(seen -> bytes(busy(seen, floating)))
                    .orElseGet(CalendarBody.TooManyInstances::new);
        } catch (MalformedContentException acceptedByOlderRules) {
            // It was stored, so the client knows it; there is no other form of it.
            return new CalendarBody.Bytes(body);
        }
    }

    private Optional<Component> recurrences(Component calendar, Zones zones, Budget budget) {
        return switch (recurrences) {
            case Recurrences.AsStored _ -> Optional.of(calendar);
            case Recurrences.Limited(TimeRange range) ->
                    Optional.of(new OverrideLimit(calendar, zones, range, budget).limited());
            case Recurrences.Expanded(TimeRange range) ->
                    new Expansion(calendar, zones, range, budget).expanded();
        };
    }

    private Component busy(Component calendar, Zone floating) {
        return busy.map(range -> BusyLimit.limited(calendar, new Zones(calendar, floating), range))
                .orElse(calendar);
    }

    private CalendarBody.Bytes bytes(Component calendar) {
        Optional<Component> seen =
                selection.isPresent() ? selection.get().of(calendar) : Optional.of(calendar);
        String text = seen.map(ContentWriter::write).orElse("");
        return new CalendarBody.Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
