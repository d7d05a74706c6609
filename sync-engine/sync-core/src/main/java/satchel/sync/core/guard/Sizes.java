package satchel.sync.core.guard;

import satchel.sync.core.record.Side;

/** How many records each side has before the plan is run. */
public record Sizes(int pim, int store) {
    public int of(Side side) {
        return side == Side.PIM ? pim : store;
    }
}
