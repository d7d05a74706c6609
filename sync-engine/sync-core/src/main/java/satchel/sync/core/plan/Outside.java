package satchel.sync.core.plan;

import java.util.Map;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;

/** The records of both sides that the scope does not hold: no action of a plan is about them. */
public record Outside(Map<RecordId, Aside> pim, Map<RecordId, Aside> store) {
    public static final Outside NOTHING = new Outside(Map.of(), Map.of());

    public Outside {
        pim = Map.copyOf(pim);
        store = Map.copyOf(store);
    }

    public Map<RecordId, Aside> on(Side side) {
        return side == Side.PIM ? pim : store;
    }

    Outside mirrored() {
        return new Outside(store, pim);
    }
}
