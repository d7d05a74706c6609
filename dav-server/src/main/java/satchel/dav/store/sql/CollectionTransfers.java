package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.Transfer;
import satchel.dav.store.TransferOutcome;

/** COPY and MOVE of a whole collection within its home. */
final class CollectionTransfers {
    private CollectionTransfers() {}

    static TransferOutcome transfer(
            Session session,
            Transfer<CollectionPath> transfer,
            WriteCondition condition,
            Allowance allowance,
            Instant now)
            throws SQLException {
        CollectionTable.lockBoth(session, transfer.from(), transfer.to());
        Optional<Place> from = CollectionTable.place(session, transfer.from());
        if (from.isEmpty()) {
            return new TransferOutcome.Missing();
        }
        Address source = new Address.Database(transfer.from());
        Situation situation =
                Situations.read(
                        session,
                        transfer.from().owner(),
                        source,
                        Situations.standing(from.get()),
                        condition,
                        now);
        List<Write> writes = transfer.writes(Address.Database::new, WriteReach.TREE);
        return switch (condition.judge(source, situation, writes)) {
            case Verdict.Holds _ ->
                    allowance.forbids(session, growth(session, transfer))
                            ? new TransferOutcome.OverQuota()
                            : placed(session, transfer, from.get(), situation, now);
            case Verdict.Stale _ -> new TransferOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new TransferOutcome.Locked(lock);
        };
    }

    private static long growth(Session session, Transfer<CollectionPath> transfer)
            throws SQLException {
        boolean copies =
                transfer.kind() == Transfer.Kind.COPY && transfer.extent() == Transfer.Extent.TREE;
        return copies
                ? CollectionTable.bytes(session, transfer.from())
                        - CollectionTable.bytes(session, transfer.to())
                : 0;
    }

    private static TransferOutcome placed(
            Session session,
            Transfer<CollectionPath> transfer,
            Place from,
            Situation situation,
            Instant now)
            throws SQLException {
        Optional<Place> overwritten = CollectionTable.place(session, transfer.to());
        if (overwritten.isPresent()) {
            if (transfer.overwrite() == Transfer.Overwrite.REFUSED) {
                return new TransferOutcome.PreconditionFailed();
            }
            Address to = new Address.Database(transfer.to());
            LockTable.remove(session, from.owner(), situation.locksBelow(to));
            CollectionTable.delete(session, overwritten.get(), now.toEpochMilli());
        }
        switch (transfer.kind()) {
            case MOVE -> move(session, from, transfer, situation);
            case COPY -> CollectionCopy.make(session, from, transfer.to(), transfer.extent(), now);
        }
        return overwritten.isPresent()
                ? new TransferOutcome.Replaced()
                : new TransferOutcome.Created();
    }

    private static void move(
            Session session, Place from, Transfer<CollectionPath> transfer, Situation situation)
            throws SQLException {
        Address source = new Address.Database(transfer.from());
        LockTable.remove(session, from.owner(), situation.locksWithin(source));
        session.update(
                "UPDATE collection SET name = ? WHERE owner = ? AND home = ? AND name = ?",
                transfer.to().name(),
                from.owner(),
                transfer.from().home().segment(),
                transfer.from().name());
    }
}
