package satchel.sync.core.plan;

import java.util.List;

/** Everything a sync is going to do, in a stable order. */
public record Plan(Terms terms, List<Action> actions) {
    public Plan {
        actions = List.copyOf(actions);
    }
}
