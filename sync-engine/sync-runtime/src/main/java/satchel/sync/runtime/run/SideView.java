package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.plan.Seen;
import satchel.sync.core.plan.View;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.replica.Fetched;

/**
 * A side's records with the bodies that were read so far: whole, also where the side leaves
 * something out.
 */
final class SideView {
    private final Map<RecordId, Seen> records = new HashMap<>();
    private final Map<RecordId, String> unreadable = new HashMap<>();
    private final Map<RecordId, Aside> aside;
    private final OwnForms forms;

    /**
     * @param aside what earlier runs found to be outside the scope
     */
    SideView(SideLook look, Map<RecordId, Aside> aside, OwnForms forms) {
        this.aside = aside;
        this.forms = forms;
        look.records()
                .forEach((id, revision) -> records.put(id, new Seen(revision, Optional.empty())));
    }

    View view() {
        return new View(records, aside);
    }

    Optional<Seen> seen(RecordId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** The versions of these records that the side showed. */
    Map<RecordId, Revision> shown(Set<RecordId> ids) {
        Map<RecordId, Revision> shown = new HashMap<>();
        for (RecordId id : ids) {
            Optional.ofNullable(records.get(id)).ifPresent(seen -> shown.put(id, seen.revision()));
        }
        return shown;
    }

    /** What the base is to learn where {@code now} is all that is outside the scope. */
    List<BaseEdit> setAside(Side side, Map<RecordId, Aside> now) {
        List<BaseEdit> edits = new ArrayList<>();
        aside.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> edits.add(new BaseEdit.TakeBack(side, id)));
        now.forEach((id, found) -> {
            if (!found.equals(aside.get(id))) {
                edits.add(new BaseEdit.SetAside(side, id, found));
            }
        });
        return edits;
    }

    int size() {
        return records.size();
    }

    /**
     * A record that was listed and cannot be read is unreadable, not gone: only a listing says that
     * something is gone.
     */
    void read(Fetched fetched) {
        switch (fetched) {
            case Fetched.Found(RecordId id, Revision revision, Body body) ->
                    records.put(id, new Seen(revision, Optional.of(whole(id, body))));
            case Fetched.Missing(RecordId id) -> unreadable(id, "it is listed but not there");
            case Fetched.Unreadable(RecordId id, String why) -> unreadable(id, why);
        }
    }

    /** What a body of this side would be if the side could hold everything. */
    Body whole(RecordId id, Body body) {
        return forms.whole(id, body);
    }

    private void unreadable(RecordId id, String why) {
        unreadable.put(id, why);
        records.computeIfPresent(
                id, (any, seen) -> new Seen(seen.revision(), Optional.of(Body.UNREADABLE)));
    }

    /** Those that were asked for and never answered. */
    boolean lacksAnyOf(Set<RecordId> ids) {
        return ids.stream()
                .map(records::get)
                .anyMatch(seen -> seen == null || seen.body().isEmpty());
    }

    Optional<String> whyUnreadable(RecordId id) {
        return Optional.ofNullable(unreadable.get(id));
    }

    /** The body of exactly that version, if it was read. */
    Optional<Body> body(RecordId id, Revision revision) {
        return Optional.ofNullable(records.get(id))
                .filter(seen -> seen.revision().equals(revision))
                .flatMap(Seen::body)
                .filter(body -> !body.equals(Body.UNREADABLE));
    }
}
