package satchel.dav.query.data;

import java.util.List;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;
import satchel.dav.query.instance.InTimeRange;
import satchel.dav.query.instance.Periods;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zones;

/**
 * CALDAV:limit-freebusy-set (RFC 4791 section 9.6.7): of the values of FREEBUSY only those in a
 * range.
 */
final class BusyLimit {
    private BusyLimit() {}

    static Component limited(Component calendar, Zones zones, TimeRange range) {
        return new Component(
                calendar.name(),
                calendar.properties(),
                calendar.components().stream()
                        .map(component ->
                                component.name().equals("VFREEBUSY")
                                        ? limitedSet(component, zones, range)
                                        : component)
                        .toList());
    }

    private static Component limitedSet(Component freeBusy, Zones zones, TimeRange range) {
        return new Component(
                freeBusy.name(),
                freeBusy.properties().stream()
                        .flatMap(line ->
                                line.name().equals("FREEBUSY")
                                        ? limitedLine(line, zones, range)
                                        : Stream.of(line))
                        .toList(),
                freeBusy.components());
    }

    private static Stream<ContentLine> limitedLine(ContentLine line, Zones zones, TimeRange range) {
        List<String> values =
                TextValue.split(line.value(), ',').stream()
                        .filter(value ->
                                Periods.of(line, value, zones)
                                        .map(period -> InTimeRange.isIn(range, period))
                                        .orElse(true))
                        .toList();
        return values.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new ContentLine(
                                line.group(),
                                line.name(),
                                line.parameters(),
                                String.join(",", values)));
    }
}
