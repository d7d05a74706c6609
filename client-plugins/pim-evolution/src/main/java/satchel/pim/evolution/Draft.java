package satchel.pim.evolution;

import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;

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

    Draft {
        overrides = List.copyOf(overrides);
        zones = List.copyOf(zones);
    }
}
