package satchel.sync.runtime.run;

import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.Intent;
import satchel.sync.runtime.replica.Write;

/**
 * A write and what the base is to learn from it.
 *
 * @param source the record on the other side that is written from; absent for a removal, and for
 *     the first half of a copy to both sides
 * @param base the link as it was
 */
record PlannedWrite(
        String uid, Side on, Write write, Optional<Version> source, Optional<BaseEntry> base) {
    Optional<Body> body() {
        return switch (write) {
            case Write.Create create -> Optional.of(create.body());
            case Write.Replace replace -> Optional.of(replace.body());
            case Write.Remove remove -> Optional.empty();
        };
    }

    Optional<Intent> intent() {
        return source.flatMap(from ->
                body().map(sent ->
                        new Intent(on, write.id(), uid, from.id(), from.revision(), sent)));
    }
}
