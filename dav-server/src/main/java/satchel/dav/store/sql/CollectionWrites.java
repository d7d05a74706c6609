package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.CreateOutcome;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.EditOutcome;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyRoom;

/** Making, changing and deleting collections, judged and done in one transaction. */
final class CollectionWrites {
    private CollectionWrites() {}

    static CreateOutcome create(
            Session session, NewCollection made, WriteCondition condition, Instant now)
            throws SQLException {
        if (CollectionTable.locked(session, made.path()).isPresent()) {
            return new CreateOutcome.Taken();
        }
        Situation situation =
                situation(session, made.path(), new Standing.Nothing(), condition, now);
        Address target = new Address.Database(made.path());
        return switch (condition.judge(target, WriteReach.MEMBERSHIP, situation)) {
            case Verdict.Holds _ -> make(session, made, now);
            case Verdict.Stale _ -> new CreateOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new CreateOutcome.Locked(lock);
        };
    }

    private static CreateOutcome make(Session session, NewCollection made, Instant now)
            throws SQLException {
        if (PropertyRoom.forbids(made.properties())) {
            return new CreateOutcome.PropertiesTooLong();
        }
        return CollectionTable.create(session, made, now.toEpochMilli())
                ? new CreateOutcome.Created()
                : new CreateOutcome.Taken();
    }

    static EditOutcome setProperties(
            Session session,
            CollectionPath path,
            Map<PropertyName, Optional<String>> changes,
            WriteCondition condition,
            Instant now)
            throws SQLException {
        Optional<Place> place = CollectionTable.locked(session, path);
        if (place.isEmpty()) {
            return new EditOutcome.Missing();
        }
        Standing standing = Situations.standing(place.get());
        Situation situation = situation(session, path, standing, condition, now);
        Address target = new Address.Database(path);
        return switch (condition.judge(target, WriteReach.RESOURCE, situation)) {
            case Verdict.Holds _ -> edit(session, place.get(), changes);
            case Verdict.Stale _ -> new EditOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new EditOutcome.Locked(lock);
        };
    }

    private static EditOutcome edit(
            Session session, Place place, Map<PropertyName, Optional<String>> changes)
            throws SQLException {
        var before = CollectionTable.properties(session, place.owner(), place.id());
        if (PropertyRoom.forbids(before, changes)) {
            return new EditOutcome.PropertiesTooLong();
        }
        CollectionTable.setProperties(session, place, changes);
        return new EditOutcome.Done();
    }

    static DeleteOutcome delete(
            Session session, CollectionPath path, WriteCondition condition, Instant now)
            throws SQLException {
        Optional<Place> found = CollectionTable.locked(session, path);
        if (found.isEmpty()) {
            return new DeleteOutcome.Missing();
        }
        Standing standing = Situations.standing(found.get());
        Situation situation = situation(session, path, standing, condition, now);
        Address target = new Address.Database(path);
        return switch (condition.judge(target, WriteReach.TREE, situation)) {
            case Verdict.Holds _ -> {
                Place place = found.get();
                LockTable.remove(session, path.owner(), situation.locksWithin(target));
                CollectionTable.delete(session, place, now.toEpochMilli());
                yield new DeleteOutcome.Deleted(place.change(), place.next());
            }
            case Verdict.Stale _ -> new DeleteOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new DeleteOutcome.Locked(lock);
        };
    }

    private static Situation situation(
            Session session,
            CollectionPath path,
            Standing standing,
            WriteCondition condition,
            Instant now)
            throws SQLException {
        return Situations.read(
                session, path.owner(), new Address.Database(path), standing, condition, now);
    }
}
