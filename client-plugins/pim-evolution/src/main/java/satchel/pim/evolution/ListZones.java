package satchel.pim.evolution;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/**
 * The time zones that a list knows. It has those of the tz database, and others that were brought
 * to it; a time in a zone that it does not know it would silently take for UTC.
 */
final class ListZones {
    private static final Set<String> OF_AN_OBSERVANCE =
            Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

    private final Channel channel;

    /** What was asked for; empty where there is none. */
    private final Map<String, Optional<Component>> known = new HashMap<>();

    ListZones(Channel channel) {
        this.channel = channel;
    }

    Optional<Component> find(String name) throws BusException {
        Optional<Component> zone = known.get(name);
        if (zone == null) {
            zone = ask(name);
            known.put(name, zone);
        }
        return zone;
    }

    private Optional<Component> ask(String name) throws BusException {
        try {
            String told = BusValues.text(channel.call("GetTimezone", "s", name)[0]);
            return Optional.of(ContentReader.read(told).getFirst());
        } catch (MalformedContentException e) {
            return Optional.empty();
        } catch (BusException e) {
            if (!Halving.isAnswer(e.name())) {
                throw e;
            }
            return Optional.empty(); // it has no such zone
        }
    }

    /**
     * Adds the zones that records bring along.
     *
     * @return why, for each record in a zone that the list does not know, or knows as another
     */
    Map<Draft, Failure> bring(List<Draft> drafts) throws BusException {
        Map<Draft, Failure> failures = new HashMap<>();
        for (Draft draft : drafts) {
            for (String name : used(draft)) {
                bring(name, draft).ifPresent(why -> failures.put(draft, new Failure.Refused(why)));
            }
        }
        return failures;
    }

    private Optional<String> bring(String name, Draft draft) throws BusException {
        Optional<Component> brought =
                draft.zones().stream()
                        .filter(one -> name(one).equals(Optional.of(name)))
                        .findFirst();
        Optional<Component> there = find(name);
        if (there.isEmpty()) {
            return brought.isPresent()
                    ? add(name, brought.get())
                    : Optional.of("its time zone '" + name + "' is not defined");
        }
        return brought.isPresent() && isOther(name, brought.get(), there.get())
                ? Optional.of("Evolution has another time zone of the name '" + name + "' already")
                : Optional.empty();
    }

    /** What a zone of the tz database is, nobody need say, and programs say it differently. */
    private static boolean isOther(String name, Component brought, Component there) {
        return !isOfTzDatabase(name) && !observances(brought).equals(observances(there));
    }

    /** Many programs write one of its names behind a path of their own. */
    static boolean isOfTzDatabase(String name) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        for (int slash = -1; ; ) {
            if (known.contains(name.substring(slash + 1))) {
                return true;
            }
            slash = name.indexOf('/', slash + 1);
            if (slash < 0) {
                return false;
            }
        }
    }

    private static Set<String> observances(Component zone) {
        Set<String> observances = new TreeSet<>();
        for (Component part : zone.components()) {
            observances.add(
                    part.properties().stream()
                            .filter(line -> OF_AN_OBSERVANCE.contains(line.name()))
                            .map(line -> line.name() + ":" + line.value())
                            .sorted()
                            .toList()
                            .toString());
        }
        return observances;
    }

    private static Set<String> used(Draft draft) {
        Set<String> used = new TreeSet<>();
        draft.main().ifPresent(main -> used.addAll(ObjectText.zones(main)));
        draft.overrides().forEach(one -> used.addAll(ObjectText.zones(one.component())));
        return used;
    }

    private Optional<String> add(String name, Component zone) throws BusException {
        try {
            channel.call("AddTimezone", "s", ContentWriter.write(zone));
        } catch (BusException e) {
            if (!Halving.isAnswer(e.name())) {
                throw e;
            }
            return Optional.of(
                    "Evolution does not take its time zone '%s': %s"
                            .formatted(name, e.getMessage()));
        }
        known.put(name, Optional.of(zone));
        return Optional.empty();
    }

    private static Optional<String> name(Component zone) {
        return zone.property("TZID").map(ContentLine::value).map(TextValue::unescape);
    }
}
