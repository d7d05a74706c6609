package satchel.sync.runtime.run;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.guard.Alarm;
import satchel.sync.core.guard.Guard;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.guard.Verdict;
import satchel.sync.core.plan.PlanHash;

/** Whether a plan may run: the guard's word, and the user's answer to it. */
final class Permission {
    private static final String NOT_AS_PLANNED =
            "the two sides are not as they were when this was planned";

    private Permission() {}

    /** Another plan than the one that was agreed to gets no second round. */
    static boolean isToThisOnly(Consent consent) {
        return switch (consent) {
            case Consent.ToThisPlanOnly _ -> true;
            case Consent.ToWhatTheGuardAsks _ -> false;
        };
    }

    static Optional<Refusal> refusal(Round round, GuardLimits limits, Optional<Consent> consent) {
        String planned = PlanHash.of(round.plan()).value();
        if (consent.filter(given -> given.planHash().equals(planned)).isPresent()) {
            return Optional.empty();
        }
        return consent.isPresent() && isToThisOnly(consent.get())
                ? Optional.of(new Refusal(List.of(NOT_AS_PLANNED), planned))
                : refusal(round, limits);
    }

    static Optional<Refusal> refusal(Round round, GuardLimits limits) {
        return switch (Guard.check(round.plan(), round.sizes(), limits, round.forgetful())) {
            case Verdict.Clear _ -> Optional.empty();
            case Verdict.NeedsConsent asks ->
                    Optional.of(
                            new Refusal(
                                    asks.reasons().stream().map(Alarm::sentence).toList(),
                                    asks.plan().value()));
        };
    }
}
