package satchel.sync.core.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** A side in memory: every write gets a new revision, and wrong expectations are refused. */
final class MemorySide {
    private final String name;
    private final Map<RecordId, Body> bodies = new TreeMap<>();
    private final Map<RecordId, Revision> revisions = new HashMap<>();
    private int writes;

    MemorySide(String name) {
        this.name = name;
    }

    RecordId create(String nameHint, Body body) {
        RecordId id = new RecordId(name + "-" + nameHint);
        while (bodies.containsKey(id)) {
            id = new RecordId(id.value() + "'");
        }
        put(id, body);
        return id;
    }

    Revision put(RecordId id, Body body) {
        writes++;
        Revision revision = new Revision(name + writes);
        bodies.put(id, body);
        revisions.put(id, revision);
        return revision;
    }

    void remove(RecordId id) {
        writes++;
        bodies.remove(id);
        revisions.remove(id);
    }

    /** A new revision of the same content, as servers make them after a restore. */
    void touch(RecordId id) {
        put(id, body(id));
    }

    void requireRevision(RecordId id, Revision expected) {
        if (!expected.equals(revisions.get(id))) {
            throw new IllegalStateException(id + " is not at " + expected);
        }
    }

    Revision revision(RecordId id) {
        return Optional.ofNullable(revisions.get(id)).orElse(Revision.NONE);
    }

    Body body(RecordId id) {
        return Optional.ofNullable(bodies.get(id)).orElseThrow();
    }

    Map<RecordId, Body> bodies() {
        return bodies;
    }

    int writes() {
        return writes;
    }

    View view(Set<RecordId> withBodies) {
        Map<RecordId, Seen> seen = new HashMap<>();
        bodies.forEach((id, body) ->
                seen.put(
                        id,
                        new Seen(
                                revision(id),
                                withBodies.contains(id) ? Optional.of(body) : Optional.empty())));
        return new View(seen);
    }
}
