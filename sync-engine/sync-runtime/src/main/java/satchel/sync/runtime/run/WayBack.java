package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.plan.Seen;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.journal.KeptBody;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.SentWrite;

/**
 * Plans the way back from a run: every record that still is as the run left it becomes what it was
 * before. What somebody has changed since is left alone. Pure.
 */
final class WayBack {
    private record Place(Side side, RecordId id) {}

    /**
     * @param before absent for a record that the run made
     * @param after absent for one that it deleted
     */
    private record Change(
            String uid, Place place, Optional<Body> before, Optional<ContentHash> after) {}

    private final Format format;
    private final List<BaseEntry> base;
    private final Map<Place, Change> changes = new LinkedHashMap<>();

    WayBack(Format format, List<BaseEntry> base, PastRun run, List<KeptBody> kept) {
        this.format = format;
        this.base = base;
        Map<Place, Body> before = new LinkedHashMap<>();
        kept.forEach(body -> before.putIfAbsent(new Place(body.side(), body.id()), body.body()));
        for (SentWrite write : run.sent()) {
            add(write, before);
        }
    }

    /**
     * A record that was written twice was before the first what it is to be, and after the last.
     */
    private void add(SentWrite write, Map<Place, Body> before) {
        Place place = place(write);
        Optional<ContentHash> after =
                write.kind() == SentWrite.Kind.DELETED
                        ? Optional.empty()
                        : Optional.of(write.content());
        Change first = changes.get(place);
        Optional<Body> was =
                first != null ? first.before() : Optional.ofNullable(before.get(place));
        changes.put(place, new Change(write.uid(), place, was, after));
    }

    /** A side may have given a new record another name than the one that was proposed. */
    private Place place(SentWrite write) {
        RecordId id =
                write.kind() != SentWrite.Kind.CREATED
                        ? write.id()
                        : base.stream()
                                .filter(entry -> entry.uid().equals(write.uid()))
                                .map(entry -> entry.id(write.side()))
                                .findFirst()
                                .orElse(write.id());
        return new Place(write.side(), id);
    }

    /** Records whose bodies {@link #actions} must see. */
    Set<RecordId> concerned(Side side) {
        Set<RecordId> ids = new HashSet<>();
        for (Place place : changes.keySet()) {
            if (place.side() == side) {
                ids.add(place.id());
            }
        }
        return ids;
    }

    List<Action> actions(SideView pim, SideView store) {
        List<Action> actions = new ArrayList<>();
        for (Change change : changes.values()) {
            SideView view = change.place().side() == Side.PIM ? pim : store;
            back(change, view.seen(change.place().id())).ifPresent(actions::add);
        }
        return actions;
    }

    private Optional<Action> back(Change change, Optional<Seen> now) {
        Optional<ContentHash> there = now.flatMap(Seen::body).map(this::hash);
        if (there.equals(change.before().map(this::hash))) {
            return Optional.empty();
        }
        if (!there.equals(change.after())) {
            return Optional.of(
                    new Action.Skip(
                            change.uid(),
                            change.place().side(),
                            change.place().id(),
                            Reason.CHANGED_SINCE));
        }
        Optional<Revision> revision = now.map(Seen::revision);
        return change.before()
                .<Action>map(body -> restore(change, revision, body))
                .or(() -> revision.map(expected -> takeBack(change, expected)));
    }

    private ContentHash hash(Body body) {
        return Canonical.hash(format, body);
    }

    private static Action restore(Change change, Optional<Revision> expected, Body body) {
        return new Action.Restore(
                change.uid(),
                change.place().side(),
                change.place().id(),
                expected,
                body,
                Reason.UNDONE);
    }

    private Action takeBack(Change change, Revision expected) {
        Place place = change.place();
        return new Action.Delete(
                change.uid(),
                place.side(),
                place.id(),
                expected,
                base.stream()
                        .filter(entry -> entry.id(place.side()).equals(place.id()))
                        .findFirst(),
                Reason.UNDONE);
    }
}
