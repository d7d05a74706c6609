package satchel.sync.runtime.run;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.PlanHash;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * What a sync would do now.
 *
 * @param planHash names this plan, whether or not the guard asks for consent
 * @param refusal what the guard would say
 * @param actions the plan's, each with what it changes
 * @param problems records that cannot be synchronised now
 */
public record Preview(
        Plan plan,
        String planHash,
        Optional<Refusal> refusal,
        List<PlannedAction> actions,
        List<Problem> problems) {
    public Preview {
        actions = List.copyOf(actions);
        problems = List.copyOf(problems);
    }

    static Preview of(Round round, Pair pair) throws ReplicaException {
        return new Preview(
                round.plan(),
                PlanHash.of(round.plan()).value(),
                Permission.refusal(round, pair.limits()),
                Differences.of(round, pair),
                Tally.skipped(round));
    }
}
