package satchel.sync.core.plan;

import java.util.List;

/** Everything a sync is going to do, in a stable order. */
public record Plan(Terms terms, List<Action> actions, Outside outside) {
    public Plan {
        actions = List.copyOf(actions);
    }

    /** One that holds every record of both sides. */
    public Plan(Terms terms, List<Action> actions) {
        this(terms, actions, Outside.NOTHING);
    }
}
