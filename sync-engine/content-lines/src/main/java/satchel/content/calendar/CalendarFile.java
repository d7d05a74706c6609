package satchel.content.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.Parameter;
import satchel.content.line.TextValue;

/** A file of many calendar objects, as calendar programs export, import and subscribe to them. */
public final class CalendarFile {
    private static final List<ContentLine> PLAIN_HEAD =
            List.of(line("VERSION", "2.0"), line("PRODID", "-//Satchel//Satchel//EN"));

    private CalendarFile() {}

    /**
     * One text per object, in the order in which the file first names its UID, each with the
     * VTIMEZONEs it uses; none for a blank file or one without objects. A component without a UID
     * is an object of its own.
     */
    public static List<String> split(String file) throws MalformedContentException {
        if (file.isBlank()) {
            return List.of();
        }
        List<String> objects = new ArrayList<>();
        for (Component calendar : ContentReader.read(file)) {
            if (!calendar.name().equals("VCALENDAR")) {
                throw new MalformedContentException(
                        calendar.name() + " where a VCALENDAR should be");
            }
            for (List<Component> members : objectsOf(calendar)) {
                objects.add(ContentWriter.write(objectOf(calendar, members)));
            }
        }
        return objects;
    }

    /** One VCALENDAR with all the objects and one VTIMEZONE for each TZID. */
    public static String join(List<String> objects) throws MalformedContentException {
        Map<String, Component> zones = new LinkedHashMap<>();
        List<Component> members = new ArrayList<>();
        for (String object : objects) {
            for (Component calendar : ContentReader.read(object)) {
                zonesOf(calendar).forEach(zones::putIfAbsent);
                calendar.components().stream()
                        .filter(component -> !component.name().equals("VTIMEZONE"))
                        .forEach(members::add);
            }
        }
        List<Component> all = Stream.concat(zones.values().stream(), members.stream()).toList();
        return ContentWriter.write(new Component("VCALENDAR", PLAIN_HEAD, all));
    }

    private static Iterable<List<Component>> objectsOf(Component calendar) {
        Map<String, List<Component>> objects = new LinkedHashMap<>();
        int nameless = 0;
        for (Component component : calendar.components()) {
            if (!component.name().equals("VTIMEZONE")) {
                Optional<String> uid = component.property("UID").map(ContentLine::value);
                String key =
                        component.name() + (uid.isPresent() ? ":" + uid.get() : "#" + nameless++);
                objects.computeIfAbsent(key, first -> new ArrayList<>()).add(component);
            }
        }
        return objects.values();
    }

    private static Component objectOf(Component calendar, List<Component> members) {
        Map<String, Component> zones = zonesOf(calendar);
        Set<String> used = new LinkedHashSet<>();
        members.forEach(member -> collectZones(member, used));
        Stream<Component> zonesUsed =
                used.stream().map(zones::get).flatMap(zone -> Optional.ofNullable(zone).stream());
        return new Component(
                "VCALENDAR",
                calendar.properties().stream().filter(CalendarFile::belongsToObject).toList(),
                Stream.concat(zonesUsed, members.stream()).toList());
    }

    /** METHOD and the name or colour of the whole calendar say nothing about one object. */
    private static boolean belongsToObject(ContentLine property) {
        return switch (property.name()) {
            case "VERSION", "PRODID", "CALSCALE" -> true;
            default -> false;
        };
    }

    private static void collectZones(Component component, Set<String> used) {
        for (ContentLine property : component.properties()) {
            for (Parameter parameter : property.parameters()) {
                if (parameter.name().equals("TZID")) {
                    used.addAll(parameter.values());
                }
            }
        }
        component.components().forEach(inner -> collectZones(inner, used));
    }

    private static Map<String, Component> zonesOf(Component calendar) {
        Map<String, Component> zones = new LinkedHashMap<>();
        calendar.components("VTIMEZONE")
                .forEach(zone ->
                        zone.property("TZID")
                                .map(ContentLine::value)
                                .map(TextValue::unescape)
                                .ifPresent(tzid -> zones.putIfAbsent(tzid, zone)));
        return zones;
    }

    private static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }
}
