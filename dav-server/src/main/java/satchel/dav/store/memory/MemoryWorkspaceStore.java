package satchel.dav.store.memory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.SyncToken;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Change;
import satchel.dav.store.CreateOutcome;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.EditOutcome;
import satchel.dav.store.LockStore;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.Transfer;
import satchel.dav.store.TransferOutcome;
import satchel.dav.store.WorkspaceStore;

/** Workspaces that live as long as the process. Visitors run outside the lock. */
public final class MemoryWorkspaceStore implements WorkspaceStore {
    private final MemoryGround ground;
    private final Map<CollectionPath, MemoryCollection> collections = new HashMap<>();
    private final MemoryWrites writes;
    private final MemoryTransfers transfers;

    public MemoryWorkspaceStore() {
        this(InstantSource.system());
    }

    public MemoryWorkspaceStore(InstantSource clock) {
        this(new MemoryGround(clock));
    }

    MemoryWorkspaceStore(MemoryGround ground) {
        this.ground = ground;
        this.writes = new MemoryWrites(ground, collections);
        this.transfers = new MemoryTransfers(ground, collections);
        ground.add(new MemoryStanding(collections)::of);
    }

    MemoryGround ground() {
        return ground;
    }

    /** The locks on what this store holds. */
    public LockStore locks() {
        return new MemoryLockStore(ground);
    }

    @Override
    public List<StoredCollection> collections(String owner, Home home) {
        return ground.alone(() ->
                collections.values().stream()
                        .map(MemoryCollection::described)
                        .filter(found -> found.path().owner().equals(owner))
                        .filter(found -> found.path().home() == home)
                        .sorted(Comparator.comparing(found -> found.path().name()))
                        .toList());
    }

    @Override
    public Optional<StoredCollection> collection(CollectionPath path) {
        return ground.alone(() -> find(path).map(MemoryCollection::described));
    }

    @Override
    public CreateOutcome create(NewCollection made, WriteCondition condition) {
        return ground.alone(() -> writes.create(made, condition));
    }

    @Override
    public EditOutcome setProperties(
            CollectionPath path,
            Map<PropertyName, Optional<String>> changes,
            WriteCondition condition) {
        return ground.alone(() -> writes.setProperties(path, changes, condition));
    }

    @Override
    public DeleteOutcome deleteCollection(CollectionPath path, WriteCondition condition) {
        return ground.alone(() -> writes.deleteCollection(path, condition));
    }

    @Override
    public Optional<ObjectRow> row(ObjectPath path) {
        return object(path).map(StoredObject::row);
    }

    @Override
    public Optional<StoredObject> object(ObjectPath path) {
        return ground.alone(
                () -> find(path.collection()).flatMap(found -> found.object(path.name())));
    }

    @Override
    public void rows(CollectionPath path, Selection selection, Visitor<ObjectRow> visitor)
            throws IOException {
        objects(path, selection, object -> visitor.visit(object.row()));
    }

    @Override
    public void objects(CollectionPath path, Selection selection, Visitor<StoredObject> visitor)
            throws IOException {
        for (StoredObject object : listed(path, found -> found.select(selection))) {
            visitor.visit(object);
        }
    }

    @Override
    public void objects(
            CollectionPath path, Collection<String> names, Visitor<StoredObject> visitor)
            throws IOException {
        for (String name : names) {
            Optional<StoredObject> object = object(path.object(name));
            if (object.isPresent()) {
                visitor.visit(object.get());
            }
        }
    }

    @Override
    public Optional<SyncToken> changes(
            CollectionPath path, ChangeNumber since, Visitor<Change> visitor) throws IOException {
        record Found(Optional<SyncToken> upTo, List<Change> changes) {}
        Found found =
                ground.alone(() ->
                        find(path)
                                .map(it -> new Found(it.token(), it.changes(since)))
                                .orElse(new Found(Optional.empty(), List.of())));
        for (Change change : found.changes()) {
            visitor.visit(change);
        }
        return found.upTo();
    }

    @Override
    public PutOutcome put(ObjectPath path, NewBody body, WriteCondition condition) {
        return ground.alone(() -> writes.put(path, body, condition));
    }

    @Override
    public DeleteOutcome delete(ObjectPath path, WriteCondition condition) {
        return ground.alone(() -> writes.delete(path, condition));
    }

    @Override
    public TransferOutcome transferObject(Transfer<ObjectPath> transfer, WriteCondition condition) {
        return ground.alone(() -> transfers.object(transfer, condition));
    }

    @Override
    public TransferOutcome transferCollection(
            Transfer<CollectionPath> transfer, WriteCondition condition) {
        return ground.alone(() -> transfers.collection(transfer, condition));
    }

    /** Of all of a user's objects. */
    long bytes(String owner) {
        return ground.alone(() ->
                collections.values().stream()
                        .filter(found -> found.described().path().owner().equals(owner))
                        .mapToLong(MemoryCollection::bytes)
                        .sum());
    }

    @Override
    public void close() {}

    private Optional<MemoryCollection> find(CollectionPath path) {
        return Optional.ofNullable(collections.get(path));
    }

    private <T> List<T> listed(CollectionPath path, Function<MemoryCollection, List<T>> listing) {
        return ground.alone(() -> find(path).map(listing).orElse(List.of()));
    }
}
