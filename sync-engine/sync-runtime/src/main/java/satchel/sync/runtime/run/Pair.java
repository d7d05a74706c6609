package satchel.sync.runtime.run;

import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Replica;

/** Two sides and the terms they are synchronised under. Whoever opened the sides closes them. */
public record Pair(Replica pim, Replica store, Terms terms) {
    Replica on(Side side) {
        return side == Side.PIM ? pim : store;
    }
}
