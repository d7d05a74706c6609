package satchel.sync.core.guard;

import satchel.sync.core.record.Side;

/** What the guard asks about, for what is done to either side. */
public record GuardLimits(Limits pim, Limits store) {
    public static final GuardLimits USUAL = new GuardLimits(Limits.USUAL, Limits.USUAL);

    public Limits of(Side side) {
        return side == Side.PIM ? pim : store;
    }
}
