package satchel.dav.store.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.NewBody;
import satchel.dav.store.StoredObject;
import satchel.dav.store.Transfer;
import satchel.dav.store.TransferOutcome;

/** COPY and MOVE among the collections in memory. Run by one thread at a time. */
final class MemoryTransfers {
    private final MemoryGround ground;
    private final Map<CollectionPath, MemoryCollection> collections;

    MemoryTransfers(MemoryGround ground, Map<CollectionPath, MemoryCollection> collections) {
        this.ground = ground;
        this.collections = collections;
    }

    TransferOutcome object(Transfer<ObjectPath> transfer, WriteCondition condition) {
        Optional<StoredObject> object =
                find(transfer.from().collection())
                        .flatMap(found -> found.object(transfer.from().name()));
        if (object.isEmpty()) {
            return new TransferOutcome.Missing();
        }
        Address from = new Address.Member(transfer.from());
        Situation situation = ground.situation(from, condition);
        List<Write> writes = transfer.writes(Address.Member::new, WriteReach.MEMBERSHIP);
        return switch (condition.judge(from, situation, writes)) {
            case Verdict.Holds _ -> object(transfer, object.get());
            case Verdict.Stale _ -> new TransferOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new TransferOutcome.Locked(lock);
        };
    }

    private TransferOutcome object(Transfer<ObjectPath> transfer, StoredObject object) {
        Optional<MemoryCollection> to = find(transfer.to().collection());
        if (to.isEmpty()) {
            return new TransferOutcome.NoCollection();
        }
        Optional<TransferOutcome> refusal = refusal(transfer, to.get(), object);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean replaces = to.get().object(transfer.to().name()).isPresent();
        if (transfer.kind() == Transfer.Kind.MOVE) {
            Address from = new Address.Member(transfer.from());
            ground.endLocksWithin(from);
            find(transfer.from().collection())
                    .ifPresent(source -> source.remove(transfer.from().name()));
        }
        NewBody body = new NewBody(object.bytes(), object.row().index());
        to.get().put(transfer.to().name(), body, ground.now());
        return replaces ? new TransferOutcome.Replaced() : new TransferOutcome.Created();
    }

    private Optional<TransferOutcome> refusal(
            Transfer<ObjectPath> transfer, MemoryCollection to, StoredObject object) {
        String name = transfer.to().name();
        if (to.object(name).isPresent() && transfer.overwrite() == Transfer.Overwrite.REFUSED) {
            return Optional.of(new TransferOutcome.PreconditionFailed());
        }
        NewBody body = new NewBody(object.bytes(), object.row().index());
        if (transfer.kind() == Transfer.Kind.COPY
                && ground.forbids(transfer.to().owner(), to.growth(name, body))) {
            return Optional.of(new TransferOutcome.OverQuota());
        }
        Set<String> components = to.described().components();
        String component = object.row().index().component();
        if (!components.isEmpty() && !components.contains(component)) {
            return Optional.of(new TransferOutcome.ComponentRefused(component));
        }
        if (to.object(name)
                .filter(held -> MemoryCollection.hasOtherUid(held.row(), body))
                .isPresent()) {
            return Optional.of(new TransferOutcome.UidTaken(name));
        }
        return to.holderOfUid(object.row().index().uid(), name)
                .filter(holder ->
                        transfer.kind() == Transfer.Kind.COPY
                                || !transfer.to()
                                        .collection()
                                        .object(holder)
                                        .equals(transfer.from()))
                .map(TransferOutcome.UidTaken::new);
    }

    TransferOutcome collection(Transfer<CollectionPath> transfer, WriteCondition condition) {
        Optional<MemoryCollection> source = find(transfer.from());
        if (source.isEmpty()) {
            return new TransferOutcome.Missing();
        }
        Address from = new Address.Database(transfer.from());
        Situation situation = ground.situation(from, condition);
        List<Write> writes = transfer.writes(Address.Database::new, WriteReach.TREE);
        return switch (condition.judge(from, situation, writes)) {
            case Verdict.Holds _ -> collection(transfer, source.get(), situation);
            case Verdict.Stale _ -> new TransferOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new TransferOutcome.Locked(lock);
        };
    }

    private TransferOutcome collection(
            Transfer<CollectionPath> transfer, MemoryCollection source, Situation situation) {
        boolean replaces = collections.containsKey(transfer.to());
        if (replaces && transfer.overwrite() == Transfer.Overwrite.REFUSED) {
            return new TransferOutcome.PreconditionFailed();
        }
        if (ground.forbids(transfer.from().owner(), growth(transfer, source))) {
            return new TransferOutcome.OverQuota();
        }
        String owner = transfer.from().owner();
        ground.remove(owner, situation.locksBelow(new Address.Database(transfer.to())));
        switch (transfer.kind()) {
            case MOVE -> {
                Address from = new Address.Database(transfer.from());
                ground.endLocksWithin(from);
                source.moveTo(transfer.to());
                collections.remove(transfer.from());
                collections.put(transfer.to(), source);
            }
            case COPY ->
                    collections.put(
                            transfer.to(),
                            source.copiedTo(transfer.to(), transfer.extent(), ground.now()));
        }
        return replaces ? new TransferOutcome.Replaced() : new TransferOutcome.Created();
    }

    private long growth(Transfer<CollectionPath> transfer, MemoryCollection source) {
        boolean copies =
                transfer.kind() == Transfer.Kind.COPY && transfer.extent() == Transfer.Extent.TREE;
        return copies
                ? source.bytes() - find(transfer.to()).map(MemoryCollection::bytes).orElse(0L)
                : 0;
    }

    private Optional<MemoryCollection> find(CollectionPath path) {
        return Optional.ofNullable(collections.get(path));
    }
}
