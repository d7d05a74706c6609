package satchel.sync.runtime.run;

import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Replica;

/**
 * Two sides and how they are synchronised. Whoever opened the sides closes them.
 *
 * @param limits what the guard asks about
 * @param choices about single records
 */
public record Pair(Replica pim, Replica store, Terms terms, GuardLimits limits, Choices choices) {
    public Pair(Replica pim, Replica store, Terms terms) {
        this(pim, store, terms, GuardLimits.USUAL, Choices.NONE);
    }

    Replica on(Side side) {
        return side == Side.PIM ? pim : store;
    }
}
