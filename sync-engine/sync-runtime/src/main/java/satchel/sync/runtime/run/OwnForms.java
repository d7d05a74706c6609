package satchel.sync.runtime.run;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseStore;

/** Reads a side's bodies as if the side held all that it was ever given. */
record OwnForms(BaseStore base, Format format, Side side) {
    Body whole(RecordId id, Body now) {
        return base.ownForm(side, id).map(form -> form.whole(format, now)).orElse(now);
    }
}
