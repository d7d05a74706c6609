package satchel.pim.evolution;

import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * A record as it is to be sent.
 *
 * @param uid of the card, or of all its components
 * @param main the card, or the event itself; absent where only overrides are known of a series
 * @param zones the time zones that it brings along
 */
record Draft(
        String uid, Optional<Component> main, List<Override> overrides, List<Component> zones) {
    /**
     * An instance that differs from its series.
     *
     * @param instance as the data server names it: the value of RECURRENCE-ID
     */
    record Override(String instance, Component component) {}

    /** How long it is on the bus, about. */
    int size() {
        int size = main.map(Draft::size).orElse(0);
        for (Override override : overrides) {
            size += size(override.component());
        }
        return size;
    }

    private static int size(Component component) {
        int size = 0;
        for (ContentLine line : component.properties()) {
            size += line.name().length() + line.value().length() + 64;
        }
        for (Component inner : component.components()) {
            size += size(inner);
        }
        return size;
    }

    Draft {
        overrides = List.copyOf(overrides);
        zones = List.copyOf(zones);
    }
}
