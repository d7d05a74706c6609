package satchel.pim.evolution;

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
            if (e.name().isEmpty()) {
                throw e;
            }
            return Optional.empty(); // it has no such zone
        }
    }

    /**
     * Adds the zones that records bring along.
     *
     * @return why, for each record in a zone that neither it nor the list knows
     */
    Map<Draft, Failure> bring(List<Draft> drafts) throws BusException {
        Map<Draft, Failure> failures = new HashMap<>();
        for (Draft draft : drafts) {
            for (String name : used(draft)) {
                if (find(name).isEmpty() && !add(name, draft.zones())) {
                    failures.put(
                            draft,
                            new Failure.Refused("its time zone '" + name + "' is not defined"));
                }
            }
        }
        return failures;
    }

    private static Set<String> used(Draft draft) {
        Set<String> used = new TreeSet<>();
        draft.main().ifPresent(main -> used.addAll(ObjectText.zones(main)));
        draft.overrides().forEach(one -> used.addAll(ObjectText.zones(one.component())));
        return used;
    }

    private boolean add(String name, List<Component> brought) throws BusException {
        Optional<Component> zone =
                brought.stream().filter(one -> name(one).equals(Optional.of(name))).findFirst();
        if (zone.isEmpty()) {
            return false;
        }
        channel.call("AddTimezone", "s", ContentWriter.write(zone.get()));
        known.put(name, zone);
        return true;
    }

    private static Optional<String> name(Component zone) {
        return zone.property("TZID").map(ContentLine::value).map(TextValue::unescape);
    }
}
