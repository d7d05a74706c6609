package satchel.sync.core.plan;

import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.Side;

/** One record: what the base knows of it, and what each side has of it now. */
record Pair(Optional<BaseEntry> base, Optional<Present> pim, Optional<Present> store) {
    Optional<Present> on(Side side) {
        return side == Side.PIM ? pim : store;
    }

    /** The UID the record has in the store, or is to have there; absent where nobody knows one. */
    Optional<String> uid() {
        return base.map(BaseEntry::uid)
                .or(() -> store.flatMap(Present::uid))
                .or(() -> pim.flatMap(Present::uid));
    }
}
