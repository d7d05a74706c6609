package satchel.sync.core.plan;

import satchel.sync.core.record.Side;

/** How many records of each side no plan deletes, as they are part of every program: the roots. */
public record Lasting(int pim, int store) {
    public static final Lasting NONE = new Lasting(0, 0);

    public int on(Side side) {
        return side == Side.PIM ? pim : store;
    }

    Lasting mirrored() {
        return new Lasting(store, pim);
    }
}
