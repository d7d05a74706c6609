package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.Transfer;
import satchel.dav.store.TransferOutcome;

/** COPY and MOVE of an object: both its collections change in one transaction. */
final class ObjectTransfers {
    private final Session session;
    private final Transfer<ObjectPath> transfer;
    private final Allowance allowance;
    private final Instant now;

    private ObjectTransfers(
            Session session, Transfer<ObjectPath> transfer, Allowance allowance, Instant now) {
        this.session = session;
        this.transfer = transfer;
        this.allowance = allowance;
        this.now = now;
    }

    static TransferOutcome transfer(
            Session session,
            Transfer<ObjectPath> transfer,
            WriteCondition condition,
            Allowance allowance,
            Instant now)
            throws SQLException {
        CollectionTable.lockBoth(session, transfer.from().collection(), transfer.to().collection());
        return new ObjectTransfers(session, transfer, allowance, now).judged(condition);
    }

    private TransferOutcome judged(WriteCondition condition) throws SQLException {
        Optional<EncodedObject> object = object();
        if (object.isEmpty()) {
            return new TransferOutcome.Missing();
        }
        Address source = new Address.Member(transfer.from());
        Situation situation =
                Situations.read(
                        session,
                        transfer.from().owner(),
                        source,
                        new Standing.Tagged(object.get().row().etag()),
                        condition,
                        now);
        List<Write> writes = transfer.writes(Address.Member::new, WriteReach.MEMBERSHIP);
        return switch (condition.judge(source, situation, writes)) {
            case Verdict.Holds _ -> placed(object.get(), situation);
            case Verdict.Stale _ -> new TransferOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new TransferOutcome.Locked(lock);
        };
    }

    private Optional<EncodedObject> object() throws SQLException {
        Optional<Place> from = CollectionTable.place(session, transfer.from().collection());
        return from.isEmpty()
                ? Optional.empty()
                : ObjectTable.object(session, from.get(), transfer.from().name());
    }

    private TransferOutcome placed(EncodedObject object, Situation situation) throws SQLException {
        Optional<Place> to = CollectionTable.place(session, transfer.to().collection());
        if (to.isEmpty()) {
            return new TransferOutcome.NoCollection();
        }
        String name = transfer.to().name();
        Optional<ObjectRows.Current> current = ObjectRows.current(session, to.get(), name);
        Optional<TransferOutcome> refusal = refusal(to.get(), current, object);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (transfer.kind() == Transfer.Kind.MOVE) {
            leave(situation);
        }
        Place then = CollectionTable.place(session, transfer.to().collection()).orElseThrow();
        ObjectRows.Incoming incoming = ObjectRows.Incoming.of(object);
        ObjectRows.put(session, then, name, current, incoming, now.toEpochMilli());
        return current.isEmpty() ? new TransferOutcome.Created() : new TransferOutcome.Replaced();
    }

    /** What the destination does not take (RFC 4791 section 5.3.2.1 is about COPY and MOVE too). */
    private Optional<TransferOutcome> refusal(
            Place to, Optional<ObjectRows.Current> current, EncodedObject object)
            throws SQLException {
        if (current.isPresent() && transfer.overwrite() == Transfer.Overwrite.REFUSED) {
            return Optional.of(new TransferOutcome.PreconditionFailed());
        }
        ObjectRows.Incoming incoming = ObjectRows.Incoming.of(object);
        if (transfer.kind() == Transfer.Kind.COPY
                && allowance.forbids(session, ObjectWrites.growth(current, incoming))) {
            return Optional.of(new TransferOutcome.OverQuota());
        }
        Set<String> components = CollectionTable.components(session, to);
        String component = object.row().index().component();
        if (!components.isEmpty() && !components.contains(component)) {
            return Optional.of(new TransferOutcome.ComponentRefused(component));
        }
        if (current.filter(held -> held.hasOtherUid(incoming)).isPresent()) {
            return Optional.of(new TransferOutcome.UidTaken(transfer.to().name()));
        }
        return ObjectRows.holderOfUid(session, to, object.row().index().uid(), transfer.to().name())
                .filter(holder -> !isLeaving(holder))
                .map(TransferOutcome.UidTaken::new);
    }

    private boolean isLeaving(String holder) {
        return transfer.kind() == Transfer.Kind.MOVE
                && transfer.from().equals(transfer.to().collection().object(holder));
    }

    private void leave(Situation situation) throws SQLException {
        Address source = new Address.Member(transfer.from());
        LockTable.remove(session, transfer.from().owner(), situation.locksWithin(source));
        Place from = CollectionTable.place(session, transfer.from().collection()).orElseThrow();
        String name = transfer.from().name();
        ObjectRows.Current leaving = ObjectRows.current(session, from, name).orElseThrow();
        ObjectRows.remove(session, from, name, leaving, History.Why.MOVED, now.toEpochMilli());
    }
}
