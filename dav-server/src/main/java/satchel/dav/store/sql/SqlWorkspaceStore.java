package satchel.dav.store.sql;

import java.io.IOException;
import java.time.InstantSource;
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
import satchel.dav.store.Quotas;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.Transfer;
import satchel.dav.store.TransferOutcome;
import satchel.dav.store.WorkspaceStore;

/** Workspaces in tables; all of an owner's data is in one database. */
public final class SqlWorkspaceStore implements WorkspaceStore {
    private static final String BEFORE_ALL_NAMES = "";

    private final Databases databases;
    private final Quotas quotas;
    private final TimedWrites writes;

    /**
     * @param databases their tables must be up to date; closed with this store
     * @param quotas asked before each write that may need more room
     * @param clock tells when things were created, modified and ended, and what has expired
     */
    public SqlWorkspaceStore(Databases databases, Quotas quotas, InstantSource clock) {
        this.databases = databases;
        this.quotas = quotas;
        this.writes = new TimedWrites(databases, clock);
    }

    @Override
    public List<StoredCollection> collections(String owner, Home home) {
        return database(owner).read(session -> CollectionTable.all(session, owner, home));
    }

    @Override
    public Optional<StoredCollection> collection(CollectionPath path) {
        return database(path).read(session -> CollectionTable.one(session, path));
    }

    @Override
    public CreateOutcome create(NewCollection collection, WriteCondition condition) {
        return writes.run(
                collection.path().owner(),
                (session, now) -> CollectionWrites.create(session, collection, condition, now));
    }

    @Override
    public EditOutcome setProperties(
            CollectionPath path,
            Map<PropertyName, Optional<String>> changes,
            WriteCondition condition) {
        return writes.run(
                path.owner(),
                (session, now) ->
                        CollectionWrites.setProperties(session, path, changes, condition, now));
    }

    @Override
    public DeleteOutcome deleteCollection(CollectionPath path, WriteCondition condition) {
        return writes.run(
                path.owner(),
                (session, now) -> CollectionWrites.delete(session, path, condition, now));
    }

    @Override
    public Optional<ObjectRow> row(ObjectPath path) {
        return database(path.owner())
                .read(session -> {
                    Optional<Place> place = CollectionTable.place(session, path.collection());
                    return place.isEmpty()
                            ? Optional.empty()
                            : ObjectTable.row(session, place.get(), path.name());
                });
    }

    @Override
    public Optional<StoredObject> object(ObjectPath path) {
        Optional<EncodedObject> found =
                database(path.owner())
                        .read(session -> {
                            Optional<Place> place =
                                    CollectionTable.place(session, path.collection());
                            return place.isEmpty()
                                    ? Optional.empty()
                                    : ObjectTable.object(session, place.get(), path.name());
                        });
        return found.map(EncodedObject::decoded);
    }

    @Override
    public void rows(CollectionPath path, Selection selection, Visitor<ObjectRow> visitor)
            throws IOException {
        Optional<Place> place = place(path);
        if (place.isPresent()) {
            Pages.visit(
                    database(path),
                    BEFORE_ALL_NAMES,
                    (session, after) -> ObjectTable.rows(session, place.get(), selection, after),
                    ObjectRow::name,
                    visitor);
        }
    }

    @Override
    public void objects(CollectionPath path, Selection selection, Visitor<StoredObject> visitor)
            throws IOException {
        Optional<Place> place = place(path);
        if (place.isPresent()) {
            Pages.visit(
                    database(path),
                    BEFORE_ALL_NAMES,
                    (session, after) -> ObjectTable.objects(session, place.get(), selection, after),
                    object -> object.row().name(),
                    object -> visitor.visit(object.decoded()));
        }
    }

    @Override
    public void objects(
            CollectionPath path, Collection<String> names, Visitor<StoredObject> visitor)
            throws IOException {
        Optional<Place> place = place(path);
        if (place.isPresent()) {
            Pages.visitNamed(
                    database(path),
                    place.get(),
                    List.copyOf(names),
                    object -> visitor.visit(object.decoded()));
        }
    }

    @Override
    public Optional<SyncToken> changes(
            CollectionPath path, ChangeNumber since, Visitor<Change> visitor) throws IOException {
        Optional<Place> place = place(path);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        boolean removals = !since.equals(ChangeNumber.NONE);
        Pages.visit(
                database(path),
                since,
                (session, after) -> ObjectTable.changes(session, place.get(), after, removals),
                Change::number,
                visitor);
        return place.map(Place::token);
    }

    @Override
    public PutOutcome put(ObjectPath path, NewBody body, WriteCondition condition) {
        ObjectRows.Incoming incoming = ObjectRows.Incoming.of(body);
        Allowance allowance = allowance(path.owner());
        return writes.run(
                path.owner(),
                incoming.body().bytes().length,
                (session, now) ->
                        ObjectWrites.put(session, path, incoming, condition, allowance, now));
    }

    @Override
    public DeleteOutcome delete(ObjectPath path, WriteCondition condition) {
        return writes.run(
                path.owner(), (session, now) -> ObjectWrites.delete(session, path, condition, now));
    }

    @Override
    public TransferOutcome transferObject(Transfer<ObjectPath> transfer, WriteCondition condition) {
        Allowance allowance = allowance(transfer.from().owner());
        return writes.run(
                transfer.from().owner(),
                (session, now) ->
                        ObjectTransfers.transfer(session, transfer, condition, allowance, now));
    }

    @Override
    public TransferOutcome transferCollection(
            Transfer<CollectionPath> transfer, WriteCondition condition) {
        Allowance allowance = allowance(transfer.from().owner());
        return writes.run(
                transfer.from().owner(),
                (session, now) ->
                        CollectionTransfers.transfer(session, transfer, condition, allowance, now));
    }

    @Override
    public void close() {
        databases.close();
    }

    private Optional<Place> place(CollectionPath path) {
        return database(path).read(session -> CollectionTable.place(session, path));
    }

    private Database database(CollectionPath path) {
        return database(path.owner());
    }

    private Allowance allowance(String owner) {
        return new Allowance(owner, quotas.of(owner));
    }

    private Database database(String owner) {
        return databases.of(owner);
    }
}
