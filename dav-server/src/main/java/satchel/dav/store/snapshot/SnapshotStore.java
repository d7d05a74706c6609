package satchel.dav.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * A store whose listings, selections and small bodies come out of memory. It asks the store beneath
 * for the collection's token each time, so that what other servers wrote is seen at once; writes go
 * straight through.
 */
public final class SnapshotStore implements WorkspaceStore {
    /** Bodies that are fetched together. */
    private static final int BATCH = 100;

    private final WorkspaceStore store;
    private final SnapshotReader snapshots;
    private final Bodies kept;

    /**
     * @param store closed with this one
     * @param most bytes of memory for what is kept, about
     */
    public SnapshotStore(WorkspaceStore store, long most) {
        this.store = store;
        this.snapshots = new SnapshotReader(store, new Snapshots(most / 2));
        this.kept = new Bodies(most / 2);
    }

    /** Gives its memory back; what is asked for next is read anew. */
    public void forget() {
        snapshots.forget();
        kept.forget();
    }

    @Override
    public void rows(CollectionPath path, Selection selection, Visitor<ObjectRow> visitor)
            throws IOException {
        Optional<Snapshot> now = snapshots.now(path);
        if (now.isEmpty()) {
            store.rows(path, selection, visitor);
            return;
        }
        for (ObjectRow row : now.get().select(selection)) {
            visitor.visit(row);
        }
    }

    @Override
    public void objects(CollectionPath path, Selection selection, Visitor<StoredObject> visitor)
            throws IOException {
        Optional<Snapshot> now = snapshots.now(path);
        if (now.isEmpty()) {
            store.objects(path, selection, visitor);
            return;
        }
        bodies(path, now.get().select(selection), visitor);
    }

    @Override
    public void objects(
            CollectionPath path, Collection<String> names, Visitor<StoredObject> visitor)
            throws IOException {
        Optional<Snapshot> known = snapshots.ifKept(path);
        if (known.isEmpty()) {
            store.objects(path, names, visitor);
            return;
        }
        List<ObjectRow> rows = new ArrayList<>(names.size());
        for (String name : names) {
            known.get().named(name).ifPresent(rows::add);
        }
        bodies(path, rows, visitor);
    }

    private void bodies(CollectionPath path, List<ObjectRow> rows, Visitor<StoredObject> visitor)
            throws IOException {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<ObjectRow> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            new BodyBatch(kept, batch).visit(path, store, visitor);
        }
    }

    @Override
    public Optional<SyncToken> changes(
            CollectionPath path, ChangeNumber since, Visitor<Change> visitor) throws IOException {
        Optional<Snapshot> now =
                since.equals(ChangeNumber.NONE) ? snapshots.now(path) : Optional.empty();
        if (now.isEmpty()) {
            return store.changes(path, since, visitor);
        }
        for (ObjectRow row : now.get().byChange()) {
            visitor.visit(new Change.Changed(row));
        }
        return Optional.of(now.get().token());
    }

    @Override
    public List<StoredCollection> collections(String owner, Home home) {
        return store.collections(owner, home);
    }

    @Override
    public Optional<StoredCollection> collection(CollectionPath path) {
        return store.collection(path);
    }

    @Override
    public Optional<ObjectRow> row(ObjectPath path) {
        return store.row(path);
    }

    @Override
    public Optional<StoredObject> object(ObjectPath path) {
        return store.object(path);
    }

    @Override
    public CreateOutcome create(NewCollection collection, WriteCondition condition) {
        return store.create(collection, condition);
    }

    @Override
    public EditOutcome setProperties(
            CollectionPath path,
            Map<PropertyName, Optional<String>> changes,
            WriteCondition condition) {
        return store.setProperties(path, changes, condition);
    }

    @Override
    public DeleteOutcome deleteCollection(CollectionPath path, WriteCondition condition) {
        return store.deleteCollection(path, condition);
    }

    @Override
    public PutOutcome put(ObjectPath path, NewBody body, WriteCondition condition) {
        return store.put(path, body, condition);
    }

    @Override
    public DeleteOutcome delete(ObjectPath path, WriteCondition condition) {
        return store.delete(path, condition);
    }

    @Override
    public TransferOutcome transferObject(Transfer<ObjectPath> transfer, WriteCondition condition) {
        return store.transferObject(transfer, condition);
    }

    @Override
    public TransferOutcome transferCollection(
            Transfer<CollectionPath> transfer, WriteCondition condition) {
        return store.transferCollection(transfer, condition);
    }

    @Override
    public void close() {
        store.close();
    }
}
