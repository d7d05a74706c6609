package satchel.sync.core.guard;

import java.util.List;
import satchel.sync.core.plan.PlanHash;

/** What the guard says about a plan. */
public sealed interface Verdict {
    record Clear() implements Verdict {}

    /** The plan may be run by whoever gives its hash: consent to this plan is to no other. */
    record NeedsConsent(List<Alarm> reasons, PlanHash plan) implements Verdict {
        public NeedsConsent {
            reasons = List.copyOf(reasons);
        }
    }
}
