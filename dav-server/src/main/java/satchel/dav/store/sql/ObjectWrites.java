package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.PutOutcome;

/** PUT and DELETE, judged and done in one transaction. */
final class ObjectWrites {
    private ObjectWrites() {}

    static PutOutcome put(
            Session session,
            ObjectPath path,
            ObjectRows.Incoming incoming,
            WriteCondition condition,
            Allowance allowance,
            Instant now)
            throws SQLException {
        Optional<Place> found = CollectionTable.locked(session, path.collection());
        if (found.isEmpty()) {
            return new PutOutcome.NoCollection();
        }
        Place place = found.get();
        Optional<ObjectRows.Current> current = ObjectRows.current(session, place, path.name());
        Address target = new Address.Member(path);
        WriteReach reach = current.isEmpty() ? WriteReach.MEMBERSHIP : WriteReach.RESOURCE;
        Situation situation =
                Situations.read(session, path.owner(), target, standing(current), condition, now);
        return switch (condition.judge(target, reach, situation)) {
            case Verdict.Holds _ ->
                    allowance.forbids(session, growth(current, incoming))
                            ? new PutOutcome.OverQuota()
                            : put(session, place, path.name(), current, incoming, now);
            case Verdict.Stale _ -> new PutOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new PutOutcome.Locked(lock);
        };
    }

    static long growth(Optional<ObjectRows.Current> current, ObjectRows.Incoming incoming) {
        return incoming.size() - current.map(ObjectRows.Current::size).orElse(0L);
    }

    private static PutOutcome put(
            Session session,
            Place place,
            String name,
            Optional<ObjectRows.Current> current,
            ObjectRows.Incoming incoming,
            Instant now)
            throws SQLException {
        if (current.filter(held -> held.hasOtherUid(incoming)).isPresent()) {
            return new PutOutcome.UidTaken(name);
        }
        Optional<String> holder =
                ObjectRows.holderOfUid(session, place, incoming.index().uid(), name);
        if (holder.isPresent()) {
            return new PutOutcome.UidTaken(holder.get());
        }
        ChangeNumber after =
                ObjectRows.put(session, place, name, current, incoming, now.toEpochMilli());
        return current.isEmpty()
                ? new PutOutcome.Created(incoming.etag(), place.change(), after)
                : new PutOutcome.Replaced(incoming.etag(), place.change(), after);
    }

    static DeleteOutcome delete(
            Session session, ObjectPath path, WriteCondition condition, Instant now)
            throws SQLException {
        Optional<Place> found = CollectionTable.locked(session, path.collection());
        Optional<ObjectRows.Current> current =
                found.isEmpty()
                        ? Optional.empty()
                        : ObjectRows.current(session, found.get(), path.name());
        if (found.isEmpty() || current.isEmpty()) {
            return new DeleteOutcome.Missing();
        }
        Address target = new Address.Member(path);
        Situation situation =
                Situations.read(session, path.owner(), target, standing(current), condition, now);
        return switch (condition.judge(target, WriteReach.MEMBERSHIP, situation)) {
            case Verdict.Holds _ -> {
                Place place = found.get();
                LockTable.remove(session, path.owner(), situation.locksWithin(target));
                ChangeNumber after =
                        ObjectRows.remove(
                                session,
                                place,
                                path.name(),
                                current.get(),
                                History.Why.DELETED,
                                now.toEpochMilli());
                yield new DeleteOutcome.Deleted(place.change(), after);
            }
            case Verdict.Stale _ -> new DeleteOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new DeleteOutcome.Locked(lock);
        };
    }

    static Standing standing(Optional<ObjectRows.Current> current) {
        return Standing.of(current.map(ObjectRows.Current::etag));
    }
}
