package satchel.sync.core.plan;

import java.util.Set;
import java.util.TreeSet;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/** Bodies that must be seen before a plan can be made, while they are being collected. */
final class Needs {
    private final Set<RecordId> pim = new TreeSet<>();
    private final Set<RecordId> store = new TreeSet<>();

    void add(Side side, RecordId id) {
        (side == Side.PIM ? pim : store).add(id);
    }

    boolean areMet() {
        return pim.isEmpty() && store.isEmpty();
    }

    Planning.NeedsBodies asPlanning() {
        return new Planning.NeedsBodies(pim, store);
    }
}
