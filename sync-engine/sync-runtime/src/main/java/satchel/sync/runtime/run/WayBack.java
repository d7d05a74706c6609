package satchel.sync.runtime.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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

    private record Named(Side side, String uid) {}

    /**
     * @param before absent for a record that the run made
     * @param after absent for one that it deleted
     */
    private record Change(
            String uid, Place place, Optional<Body> before, Optional<ContentHash> after) {}

    private final Format format;
    private final Map<Place, BaseEntry> links = new HashMap<>();
    private final Map<Place, Change> changes = new LinkedHashMap<>();

    WayBack(Format format, List<BaseEntry> base, PastRun run, List<KeptBody> kept) {
        this.format = format;
        for (BaseEntry entry : base) {
            for (Side side : Side.values()) {
                links.putIfAbsent(new Place(side, entry.id(side)), entry);
            }
        }
        Map<Place, Deque<Body>> losses = new HashMap<>();
        for (KeptBody body : kept) {
            losses.computeIfAbsent(new Place(body.side(), body.id()), _ -> new ArrayDeque<>())
                    .add(body.body());
        }
        Map<Named, Place> made = new HashMap<>();
        run.made()
                .forEach(record ->
                        made.putIfAbsent(
                                new Named(record.side(), record.uid()),
                                new Place(record.side(), record.id())));
        for (SentWrite write : run.sent()) {
            place(write, made).ifPresent(place -> add(write, place, losses));
        }
    }

    /**
     * A record that was written twice was before the first what it is to be, and after the last. If
     * it was not what the first had sent when the second came, the first had not been written.
     */
    private void add(SentWrite write, Place place, Map<Place, Deque<Body>> losses) {
        Optional<Body> lost =
                write.kind() == SentWrite.Kind.CREATED
                        ? Optional.empty()
                        : Optional.ofNullable(losses.get(place)).map(Deque::poll);
        Optional<Change> first =
                Optional.ofNullable(changes.get(place))
                        .filter(change -> change.after().equals(lost.map(this::hash)));
        changes.put(
                place,
                new Change(
                        write.uid(),
                        place,
                        first.isPresent() ? first.get().before() : lost,
                        write.kind() == SentWrite.Kind.DELETED
                                ? Optional.empty()
                                : Optional.of(write.content())));
    }

    /** Absent for a record that the run wanted to make, and perhaps somebody else has made. */
    private static Optional<Place> place(SentWrite write, Map<Named, Place> made) {
        return write.kind() == SentWrite.Kind.CREATED
                ? Optional.ofNullable(made.get(new Named(write.side(), write.uid())))
                : Optional.of(new Place(write.side(), write.id()));
    }

    /**
     * Records that come back on both sides: what they agreed on would make of each a change that
     * takes back the other's.
     */
    static Set<String> onBothSides(List<Action> actions) {
        Set<String> pim = new HashSet<>();
        Set<String> store = new HashSet<>();
        for (Action action : actions) {
            if (action instanceof Action.Restore restore) {
                (restore.on() == Side.PIM ? pim : store).add(restore.uid());
            }
        }
        pim.retainAll(store);
        return pim;
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
                Optional.ofNullable(links.get(place)),
                Reason.UNDONE);
    }
}
