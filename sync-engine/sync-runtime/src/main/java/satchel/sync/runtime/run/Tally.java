package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Write;

/** Counts what a run does, as it does it. */
final class Tally {
    private final Map<Side, Counts> written = new EnumMap<>(Side.class);
    private final Map<String, Problem> refused = new LinkedHashMap<>();
    private final Map<String, String> again = new LinkedHashMap<>();
    private List<Problem> skipped = List.of();
    private List<Conflict> conflicts = List.of();
    private int adopted;
    private int forgotten;
    private int setAside;

    /** A new plan: what it skips and parks replaces what the plan before it did. */
    void planned(Round round) {
        again.clear();
        skipped = skipped(round);
        conflicts =
                round.plan().actions().stream()
                        .flatMap(action ->
                                action instanceof Action.Park park
                                        ? Optional.of(conflict(park)).stream()
                                        : Optional.<Conflict>empty().stream())
                        .toList();
    }

    static List<Problem> skipped(Round round) {
        List<Problem> problems = new ArrayList<>();
        for (Action action : round.plan().actions()) {
            if (action instanceof Action.Skip skip) {
                String why =
                        round.view(skip.side())
                                .whyUnreadable(skip.id())
                                .map(detail -> skip.reason().sentence() + ": " + detail)
                                .orElse(skip.reason().sentence());
                problems.add(new Problem(skip.uid(), skip.side(), skip.id(), why));
            }
        }
        return problems;
    }

    private static Conflict conflict(Action.Park park) {
        return new Conflict(park.uid(), park.parked().pimId(), park.parked().storeId());
    }

    void wrote(Side side, Write write) {
        Counts one =
                switch (write) {
                    case Write.Create create -> new Counts(1, 0, 0);
                    case Write.Replace replace -> new Counts(0, 1, 0);
                    case Write.Remove remove -> new Counts(0, 0, 1);
                };
        written.merge(side, one, Counts::plus);
    }

    void adopted(Reason reason) {
        if (reason == Reason.OUT_OF_SCOPE) {
            setAside++;
        } else {
            adopted++;
        }
    }

    void forgot(Reason reason) {
        if (reason == Reason.OUT_OF_SCOPE) {
            setAside++;
        } else {
            forgotten++;
        }
    }

    /** This run leaves the record alone from now on. */
    void refused(String uid, Side side, RecordId id, String why) {
        refused.put(uid, new Problem(uid, side, id, why));
    }

    boolean hasRefused(String uid) {
        return refused.containsKey(uid);
    }

    /** The record is not what the plan took it for: it wants another look. */
    void lookAgain(String uid) {
        again.putIfAbsent(uid, "changed while it was being synchronised");
    }

    /**
     * @param why what to say of it if that does not help either
     */
    void lookAgain(String uid, String why) {
        again.put(uid, why);
    }

    boolean wantsAnotherRound() {
        return !again.isEmpty();
    }

    /** No more rounds: what still wants one is a problem. */
    void giveUp(Plan plan) {
        for (Action action : plan.actions()) {
            String why = again.get(action.uid());
            if (why != null && !hasRefused(action.uid())) {
                refused(action.uid(), Side.STORE, new RecordId(action.uid()), why);
            }
        }
    }

    RunReport report(Ending ending, Optional<String> run, long requests) {
        List<Problem> problems = new ArrayList<>(refused.values());
        problems.addAll(skipped);
        return new RunReport(
                ending,
                run,
                written.getOrDefault(Side.PIM, Counts.NONE),
                written.getOrDefault(Side.STORE, Counts.NONE),
                adopted,
                forgotten,
                setAside,
                problems,
                conflicts,
                requests);
    }
}
