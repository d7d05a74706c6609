package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.Side;

/**
 * Turns what both sides are and what they once agreed on into a plan. Pure: the same input gives
 * the same plan. Bodies are asked for only where a decision or a write depends on them.
 */
public final class Planner {
    private static final Comparator<Action> ORDER =
            Comparator.comparingInt(Planner::rank)
                    .thenComparing(Action::uid)
                    .thenComparing(Planner::name);

    private Planner() {}

    /** The plan where the user has nothing to say about single records. */
    public static Planning plan(View pim, View store, List<BaseEntry> base, Terms terms) {
        return plan(pim, store, base, terms, Choices.NONE);
    }

    /**
     * @param base what both sides agreed on, one entry for each record
     * @param choices about single records; what they do not reach is in no plan
     * @return the plan, or the bodies that must be in the views before there can be one; a body
     *     that its side cannot hand out is given as {@link
     *     satchel.sync.core.record.Body#UNREADABLE}
     */
    public static Planning plan(
            View pim, View store, List<BaseEntry> base, Terms terms, Choices choices) {
        Direction direction = terms.mode() == Mode.TWO_WAY ? Direction.TO_STORE : terms.direction();
        return switch (direction) {
            case TO_STORE -> toStore(pim, store, base, terms, choices);
            case TO_PIM ->
                    Mirror.of(
                            toStore(
                                    store,
                                    pim,
                                    base.stream().map(Mirror::of).toList(),
                                    Mirror.of(terms),
                                    Mirror.of(choices)),
                            terms);
        };
    }

    private static Planning toStore(
            View pim, View store, List<BaseEntry> base, Terms terms, Choices choices) {
        Matching matching = new Matching(pim, store, base, terms);
        Needs needs = new Needs();
        Sieve sieve = new Sieve(terms, matching.members(), needs);
        matching.askForUnknown(needs, sieve);
        if (needs.areMet()) {
            matching.askForCopied(needs);
        }
        if (!needs.areMet()) {
            judge(matching.linked(), terms, choices, needs, sieve);
            return needs.asPlanning();
        }
        Pairs pairs = matching.pairs();
        List<Judged> single = judge(pairs.pairs(), terms, choices, needs, sieve);
        List<Judged> judged =
                needs.areMet() ? new FolderRules(terms, choices, needs).apply(single) : single;
        if (!needs.areMet()) {
            return needs.asPlanning();
        }
        List<Action> actions = new ArrayList<>(sieve.actions());
        judged.forEach(one -> actions.addAll(one.actions()));
        actions.addAll(pairs.skipped());
        if (terms.mode() == Mode.REPLACE && pairs.skipped().stream().anyMatch(Planner::hidesOne)) {
            actions.replaceAll(Planner::spareWhatMayBeHidden);
        }
        actions.sort(ORDER);
        return new Planning.Ready(
                new Plan(
                        terms,
                        choices.within(actions),
                        sieve.outside(),
                        FolderRules.lasting(judged, terms),
                        choices.idle(actions)));
    }

    private static List<Judged> judge(
            List<Pair> pairs, Terms terms, Choices choices, Needs needs, Sieve sieve) {
        List<Judged> judged = new ArrayList<>();
        for (Pair pair : pairs) {
            judged.add(
                    sieve.within(pair)
                            .filter(choices::mayConcern)
                            .map(choices::asShown)
                            .map(inScope -> judge(inScope, choices.of(inScope, terms), needs))
                            .orElseGet(() -> new Judged(pair, List.of())));
        }
        return judged;
    }

    private static Judged judge(Pair pair, Terms terms, Needs needs) {
        return new Judged(pair, new Judgement(FolderRules.forOne(pair, terms), needs).of(pair));
    }

    private static boolean hidesOne(Action.Skip skip) {
        return skip.side() == Side.PIM && skip.reason() == Reason.UNREADABLE;
    }

    /** What cannot be read on the giving side may be the very record that seems to be missing. */
    private static Action spareWhatMayBeHidden(Action action) {
        return action instanceof Action.Delete delete && delete.base().isEmpty()
                ? new Action.Skip(
                        delete.uid(), delete.on(), delete.target(), Reason.PERHAPS_UNREADABLE)
                : action;
    }

    /** What is made comes before what is removed: at no moment is a record on neither place. */
    private static int rank(Action action) {
        return switch (action) {
            case Action.CopyToBoth copy -> 0;
            case Action.Create create -> 1;
            case Action.Update update -> 2;
            case Action.Merge merge -> 3;
            case Action.MergeInto merge -> 4;
            case Action.Restore restore -> 5;
            case Action.Delete delete -> 6;
            case Action.Adopt adopt -> 7;
            case Action.Forget forget -> 8;
            case Action.Park park -> 9;
            case Action.Skip skip -> 10;
        };
    }

    private static String name(Action action) {
        return switch (action) {
            case Action.CopyToBoth copy -> "";
            case Action.Create create -> create.from().value();
            case Action.Update update -> update.target().value();
            case Action.Merge merge -> merge.store().value();
            case Action.MergeInto merge -> merge.target().value();
            case Action.Restore restore -> restore.target().value();
            case Action.Delete delete -> delete.target().value();
            case Action.Adopt adopt -> adopt.agreed().pimId().value();
            case Action.Forget forget -> forget.base().pimId().value();
            case Action.Park park -> park.parked().pimId().value();
            case Action.Skip skip -> skip.side() + skip.id().value();
        };
    }
}
