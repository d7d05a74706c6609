package satchel.pim.outlook.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.time.OutlookTime;
import satchel.pim.outlook.time.OutlookZone;
import satchel.pim.outlook.time.ZoneComponent;

/**
 * How the times of an event are written: by the clock of a zone that goes with them, in UTC, or as
 * days.
 *
 * @param zone absent for UTC
 */
record EventClock(Optional<OutlookZone> zone) {
    static EventClock of(Optional<OutlookZone> zone) {
        return new EventClock(zone.filter(known -> !known.isUtc()));
    }

    static EventClock ofSingle(Item item) throws MalformedItemException {
        return of(zone(item, AppointmentProperties.ZONE_OF_START));
    }

    static EventClock ofEnd(Item item, EventClock start) throws MalformedItemException {
        Optional<OutlookZone> end = zone(item, AppointmentProperties.ZONE_OF_END);
        return end.isEmpty() ? start : of(end);
    }

    /** Absent where an item does not say in which zone it recurs. */
    static Optional<OutlookZone> ofSeries(Item item) throws MalformedItemException {
        Optional<OutlookZone> named = zone(item, AppointmentProperties.ZONE_OF_RECURRENCE);
        if (named.isPresent()) {
            return named;
        }
        Optional<OutlookZone> struct =
                OutlookZone.ofStruct(
                        item.bytes(AppointmentProperties.ZONE_STRUCT),
                        item.text(AppointmentProperties.ZONE_DESCRIPTION));
        return struct.isPresent() ? struct : zone(item, AppointmentProperties.ZONE_OF_START);
    }

    private static Optional<OutlookZone> zone(Item item, Property property)
            throws MalformedItemException {
        return OutlookZone.ofDefinition(item.bytes(property));
    }

    LocalDateTime wall(Instant time) {
        return zone.map(known -> known.local(time))
                .orElseGet(() -> LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    Instant instant(LocalDateTime wall) {
        return zone.map(known -> known.instant(wall))
                .orElseGet(() -> wall.toInstant(ZoneOffset.UTC));
    }

    /** The midnight that begins the day, or ends the day before. */
    LocalDateTime midnight(Instant time) {
        LocalDateTime wall = wall(time);
        return zone.isPresent() && wall.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? wall
                : OutlookTime.dayOf(time).atStartOfDay();
    }

    ContentLine line(String name, LocalDateTime wall, boolean isAllDay) {
        if (isAllDay) {
            return line(
                    name,
                    List.of(Fields.parameter("VALUE", "DATE")),
                    OutlookTime.date(wall.toLocalDate()));
        }
        return zone.map(known ->
                        line(
                                name,
                                List.of(Fields.parameter("TZID", known.name())),
                                OutlookTime.local(wall)))
                .orElseGet(() -> line(name, List.of(), OutlookTime.local(wall) + "Z"));
    }

    /** The last day of a series as its RRULE names it. */
    String until(LocalDateTime wall, boolean isAllDay) {
        return isAllDay ? OutlookTime.date(wall.toLocalDate()) : OutlookTime.utc(instant(wall));
    }

    Stream<Component> component() {
        return zone.stream().map(ZoneComponent::of);
    }

    private static ContentLine line(String name, List<Parameter> parameters, String value) {
        return new ContentLine(Optional.empty(), name, parameters, value);
    }
}
