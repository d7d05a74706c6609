package satchel.dav.query.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.TextValue;

/**
 * The time zones of one calendar object: what the time zone database says of a TZID, else what the
 * object's VTIMEZONE says, else unknown.
 */
public final class Zones {
    private static final Set<String> IDS = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Map<String, Component> described = new HashMap<>();
    private final Map<String, Zone> known = new HashMap<>();
    private final Zone.Floating floating;

    /**
     * @param calendar the VCALENDAR
     * @param floating for times without a zone, and for dates (RFC 4791 section 7.3)
     */
    public Zones(Component calendar, Zone floating) {
        this.floating = new Zone.Floating(floating);
        calendar.components("VTIMEZONE")
                .forEach(zone ->
                        zone.property("TZID")
                                .map(line -> TextValue.unescape(line.value()).strip())
                                .ifPresent(id -> described.putIfAbsent(id, zone)));
    }

    /** What CALDAV:timezone and CALDAV:calendar-timezone say: the first VTIMEZONE within. */
    public static Optional<Zone> ofTimezoneProperty(Component calendar) {
        Zones zones = new Zones(calendar, Zone.UTC);
        return calendar.components("VTIMEZONE")
                .flatMap(zone -> zone.property("TZID").stream())
                .map(line -> zones.named(TextValue.unescape(line.value())))
                .findFirst();
    }

    /** Of the time zone database, by its very name (RFC 7809 section 3.1). */
    public static Optional<Zone> region(String id) {
        return IDS.contains(id) ? Optional.of(new Zone.Region(ZoneId.of(id))) : Optional.empty();
    }

    Zone.Floating floating() {
        return floating;
    }

    Zone named(String tzid) {
        return known.computeIfAbsent(tzid.strip(), this::find);
    }

    private Zone find(String tzid) {
        Optional<Zone> region = endOfPath(tzid).map(Zone.Region::new);
        return region.or(() ->
                        Optional.ofNullable(described.get(tzid))
                                .flatMap(Observances::of)
                                .map(Zone.Described::new))
                .orElseGet(Zone.Unknown::new);
    }

    /**
     * Programs put a path before the name: {@code /freeassociation.sourceforge.net/Europe/Rome}.
     */
    private static Optional<ZoneId> endOfPath(String tzid) {
        String rest = tzid;
        while (!rest.isEmpty()) {
            try {
                return Optional.of(ZoneId.of(rest));
            } catch (DateTimeException notYet) {
                int slash = rest.indexOf('/');
                rest = slash < 0 ? "" : rest.substring(slash + 1);
            }
        }
        return Optional.empty();
    }
}
