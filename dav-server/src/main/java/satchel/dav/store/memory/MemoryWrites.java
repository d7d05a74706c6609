package satchel.dav.store.memory;

import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.CreateOutcome;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.EditOutcome;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyRoom;
import satchel.dav.store.PutOutcome;

/** Writes to the collections in memory, judged and done. Run by one thread at a time. */
final class MemoryWrites {
    private final MemoryGround ground;
    private final Map<CollectionPath, MemoryCollection> collections;

    MemoryWrites(MemoryGround ground, Map<CollectionPath, MemoryCollection> collections) {
        this.ground = ground;
        this.collections = collections;
    }

    CreateOutcome create(NewCollection made, WriteCondition condition) {
        if (collections.containsKey(made.path())) {
            return new CreateOutcome.Taken();
        }
        Address target = new Address.Database(made.path());
        return switch (judge(target, WriteReach.MEMBERSHIP, condition)) {
            case Verdict.Holds _ -> make(made);
            case Verdict.Stale _ -> new CreateOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new CreateOutcome.Locked(lock);
        };
    }

    private CreateOutcome make(NewCollection made) {
        if (PropertyRoom.forbids(made.properties())) {
            return new CreateOutcome.PropertiesTooLong();
        }
        collections.put(made.path(), new MemoryCollection(made, ground.now()));
        return new CreateOutcome.Created();
    }

    EditOutcome setProperties(
            CollectionPath path,
            Map<PropertyName, Optional<String>> changes,
            WriteCondition condition) {
        Optional<MemoryCollection> found = find(path);
        if (found.isEmpty()) {
            return new EditOutcome.Missing();
        }
        return switch (judge(new Address.Database(path), WriteReach.RESOURCE, condition)) {
            case Verdict.Holds _ -> found.get().setProperties(changes);
            case Verdict.Stale _ -> new EditOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new EditOutcome.Locked(lock);
        };
    }

    DeleteOutcome deleteCollection(CollectionPath path, WriteCondition condition) {
        Optional<MemoryCollection> found = find(path);
        if (found.isEmpty()) {
            return new DeleteOutcome.Missing();
        }
        Address target = new Address.Database(path);
        return switch (judge(target, WriteReach.TREE, condition)) {
            case Verdict.Holds _ -> {
                ground.endLocksWithin(target);
                collections.remove(path);
                yield found.get().deleted();
            }
            case Verdict.Stale _ -> new DeleteOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new DeleteOutcome.Locked(lock);
        };
    }

    PutOutcome put(ObjectPath path, NewBody body, WriteCondition condition) {
        Optional<MemoryCollection> found = find(path.collection());
        if (found.isEmpty()) {
            return new PutOutcome.NoCollection();
        }
        boolean replaces = found.get().object(path.name()).isPresent();
        WriteReach reach = replaces ? WriteReach.RESOURCE : WriteReach.MEMBERSHIP;
        return switch (judge(new Address.Member(path), reach, condition)) {
            case Verdict.Holds _ ->
                    ground.forbids(path.owner(), found.get().growth(path.name(), body))
                            ? new PutOutcome.OverQuota()
                            : found.get().put(path.name(), body, ground.now());
            case Verdict.Stale _ -> new PutOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new PutOutcome.Locked(lock);
        };
    }

    DeleteOutcome delete(ObjectPath path, WriteCondition condition) {
        Optional<MemoryCollection> found =
                find(path.collection()).filter(it -> it.object(path.name()).isPresent());
        if (found.isEmpty()) {
            return new DeleteOutcome.Missing();
        }
        Address target = new Address.Member(path);
        return switch (judge(target, WriteReach.MEMBERSHIP, condition)) {
            case Verdict.Holds _ -> {
                ground.endLocksWithin(target);
                yield found.get().remove(path.name());
            }
            case Verdict.Stale _ -> new DeleteOutcome.PreconditionFailed();
            case Verdict.Locked(Lock lock) -> new DeleteOutcome.Locked(lock);
        };
    }

    private Verdict judge(Address target, WriteReach reach, WriteCondition condition) {
        return condition.judge(target, reach, ground.situation(target, condition));
    }

    private Optional<MemoryCollection> find(CollectionPath path) {
        return Optional.ofNullable(collections.get(path));
    }
}
