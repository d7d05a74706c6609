package satchel.sync.core.plan;

import java.util.List;

/**
 * Everything a sync is going to do, in a stable order.
 *
 * @param idle UIDs that the user names and that nothing is planned for: mistyped, or already as
 *     they should be
 */
public record Plan(
        Terms terms, List<Action> actions, Outside outside, Lasting lasting, List<String> idle) {
    public Plan {
        actions = List.copyOf(actions);
        idle = List.copyOf(idle);
    }

    /** One that holds every record of both sides. */
    public Plan(Terms terms, List<Action> actions) {
        this(terms, actions, Outside.NOTHING, Lasting.NONE, List.of());
    }
}
