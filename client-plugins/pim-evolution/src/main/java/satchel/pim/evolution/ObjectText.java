package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.bus.BusException;
import satchel.content.calendar.CalendarObject;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.Parameter;

/**
 * A calendar object in two forms: one VCALENDAR with all that has its UID and its time zones, as
 * the standards want it, and the components apart, as the data server takes them.
 *
 * @param component that the list's records are made of
 */
record ObjectText(String component) {
    private static final List<ContentLine> HEAD =
            List.of(line("VERSION", "2.0"), line("PRODID", "-//Satchel//Evolution//EN"));

    private static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }

    Draft draft(String text) throws MalformedContentException {
        CalendarObject object = CalendarObject.parse(text);
        if (!object.component().equals(component)) {
            throw new MalformedContentException(
                    "a " + object.component() + " where this list holds " + component + "s");
        }
        Optional<Component> main = Optional.empty();
        List<Draft.Override> overrides = new ArrayList<>();
        for (Component given : object.calendar().components(component).toList()) {
            Component member = LastingWords.of(given);
            Optional<String> instance = instance(member);
            if (instance.isPresent()) {
                overrides.add(new Draft.Override(instance.get(), member));
            } else {
                main = Optional.of(member);
            }
        }
        return new Draft(
                object.uid(), main, overrides, object.calendar().components("VTIMEZONE").toList());
    }

    /** What there must be before anything else of that UID can be added. */
    static Component first(Draft draft) {
        return draft.main().orElseGet(() -> draft.overrides().getFirst().component());
    }

    /** What is left then. */
    static List<Component> others(Draft draft) {
        return draft.overrides().stream()
                .skip(draft.main().isPresent() ? 0 : 1)
                .map(Draft.Override::component)
                .toList();
    }

    String text(Held held, ListZones known) throws BusException {
        List<Component> members = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (String piece : held.pieces()) {
            Component member = read(piece);
            members.add(member);
            used.addAll(zones(member));
        }
        // The event itself first, as most programs write it.
        members.sort(
                (one, other) -> instance(one).orElse("").compareTo(instance(other).orElse("")));
        List<Component> all = new ArrayList<>();
        for (String zone : used) {
            known.find(zone).ifPresent(all::add);
        }
        all.addAll(members);
        return ContentWriter.write(new Component("VCALENDAR", HEAD, all));
    }

    private static Optional<String> instance(Component member) {
        return member.property("RECURRENCE-ID").map(ContentLine::value);
    }

    /** The names of the time zones that a component uses, wherever in it. */
    static Set<String> zones(Component member) {
        Set<String> zones = new HashSet<>();
        for (ContentLine property : member.properties()) {
            for (Parameter parameter : property.parameters()) {
                if (parameter.name().equals("TZID")) {
                    zones.addAll(parameter.values());
                }
            }
        }
        member.components().forEach(inner -> zones.addAll(zones(inner)));
        return zones;
    }

    /** What the data server tells has a form that it wrote itself. */
    private static Component read(String piece) throws BusException {
        try {
            return ContentReader.read(piece).getFirst();
        } catch (MalformedContentException e) {
            throw new BusException(
                    Channel.NONSENSE, "it tells a component that is none: " + e.getMessage());
        }
    }
}
