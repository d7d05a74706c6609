package satchel.dav.store.memory;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
import satchel.dav.resource.Precondition;
import satchel.dav.store.Change;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.WorkspaceStore;

/** Workspaces that live as long as the process. Visitors run outside the lock. */
public final class MemoryWorkspaceStore implements WorkspaceStore {
    private final InstantSource clock;
    private final Map<CollectionPath, MemoryCollection> collections = new HashMap<>();

    public MemoryWorkspaceStore() {
        this(InstantSource.system());
    }

    public MemoryWorkspaceStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<StoredCollection> collections(String owner, Home home) {
        return collections.values().stream()
                .map(MemoryCollection::described)
                .filter(found -> found.path().owner().equals(owner))
                .filter(found -> found.path().home() == home)
                .sorted(Comparator.comparing(found -> found.path().name()))
                .toList();
    }

    @Override
    public synchronized Optional<StoredCollection> collection(CollectionPath path) {
        return find(path).map(MemoryCollection::described);
    }

    @Override
    public synchronized boolean create(NewCollection collection) {
        MemoryCollection made =
                new MemoryCollection(collection, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return collections.putIfAbsent(collection.path(), made) == null;
    }

    @Override
    public synchronized boolean setProperties(
            CollectionPath path, Map<PropertyName, Optional<String>> changes) {
        Optional<MemoryCollection> found = find(path);
        found.ifPresent(collection -> collection.setProperties(changes));
        return found.isPresent();
    }

    @Override
    public synchronized DeleteOutcome deleteCollection(CollectionPath path) {
        return Optional.ofNullable(collections.remove(path))
                .map(MemoryCollection::deleted)
                .orElseGet(DeleteOutcome.Missing::new);
    }

    @Override
    public Optional<ObjectRow> row(ObjectPath path) {
        return object(path).map(StoredObject::row);
    }

    @Override
    public synchronized Optional<StoredObject> object(ObjectPath path) {
        return find(path.collection()).flatMap(found -> found.object(path.name()));
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
    public ChangeNumber changes(CollectionPath path, ChangeNumber since, Visitor<Change> visitor)
            throws IOException {
        record Found(ChangeNumber upTo, List<Change> changes) {}
        Optional<Found> found;
        synchronized (this) {
            found = find(path).map(it -> new Found(it.change(), it.changes(since)));
        }
        if (found.isEmpty()) {
            return ChangeNumber.NONE;
        }
        for (Change change : found.get().changes()) {
            visitor.visit(change);
        }
        return found.get().upTo();
    }

    @Override
    public synchronized PutOutcome put(ObjectPath path, NewBody body, Precondition precondition) {
        return find(path.collection())
                .map(found ->
                        found.put(
                                path.name(),
                                body,
                                precondition,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .orElseGet(PutOutcome.NoCollection::new);
    }

    @Override
    public synchronized DeleteOutcome delete(ObjectPath path, Precondition precondition) {
        return find(path.collection())
                .map(found -> found.delete(path.name(), precondition))
                .orElseGet(DeleteOutcome.Missing::new);
    }

    @Override
    public void close() {}

    private Optional<MemoryCollection> find(CollectionPath path) {
        return Optional.ofNullable(collections.get(path));
    }

    private synchronized <T> List<T> listed(
            CollectionPath path, Function<MemoryCollection, List<T>> listing) {
        return find(path).map(listing).orElse(List.of());
    }
}
