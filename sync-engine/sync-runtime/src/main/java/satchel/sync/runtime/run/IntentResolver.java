package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.base.Intent;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Finds out what became of writes whose answer nobody committed. Where the side holds exactly what
 * was sent, both sides agree on it and the base learns so; in every other case the planner judges
 * what it sees, as if nothing had been sent.
 */
final class IntentResolver {
    private final BaseStore base;
    private final Format format;

    IntentResolver(BaseStore base, Format format) {
        this.base = base;
        this.format = format;
    }

    void resolve(Side side, Replica replica, SideLook look) throws ReplicaException {
        Map<RecordId, Intent> open = new HashMap<>();
        for (Intent intent : base.intents()) {
            if (intent.on() == side) {
                open.put(intent.id(), intent);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        List<BaseEdit> edits = new ArrayList<>();
        replica.fetch(
                open.keySet(),
                fetched -> {
                    Intent intent = open.get(fetched.id());
                    if (intent != null && fetched instanceof Fetched.Found found) {
                        adopt(intent, found, look, edits);
                    }
                });
        open.keySet().forEach(id -> edits.add(new BaseEdit.Settle(side, id)));
        base.commit(edits);
    }

    private void adopt(Intent intent, Fetched.Found found, SideLook look, List<BaseEdit> edits) {
        if (!Links.equal(format, intent.body(), found.body())) {
            return;
        }
        edits.add(
                new BaseEdit.Link(
                        Links.of(
                                format,
                                intent.uid(),
                                intent.on(),
                                new Version(found.id(), found.revision()),
                                new Version(intent.from(), intent.fromRevision()),
                                intent.body())));
        edits.add(new BaseEdit.HoldsAll(intent.on(), found.id()));
        // A listing may lag behind the write: what was read just now is there.
        Revision listed = look.records().put(found.id(), found.revision());
        if (look.marked() && !found.revision().equals(listed)) {
            edits.add(new BaseEdit.Wrote(intent.on(), found.id(), Optional.of(found.revision())));
        }
    }
}
