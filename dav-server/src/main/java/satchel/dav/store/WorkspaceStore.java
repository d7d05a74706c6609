package satchel.dav.store;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.SyncToken;
import satchel.dav.resource.WriteCondition;

/**
 * All users' collections, objects and their history. Safe for use by many threads. A write has
 * returned only when it is durable. Its condition, locks included, is judged in the transaction
 * that does it. No operation spans two owners. Any of them throws {@link StoreException} if the
 * store fails; a write throws {@link StoreFullException} if the disk is full.
 *
 * <p>Reads that visit many rows go in keyset pages bounded by the collection's change number at
 * their start: a slow visitor pins no connection and no snapshot. What was there at the start and
 * still is when its turn comes is visited once, in a version no older than the start; what came
 * later is not visited. Where there is no such collection nothing is visited.
 */
public interface WorkspaceStore extends AutoCloseable {
    /** Visits rows one after the other; may write them straight to a socket. */
    @FunctionalInterface
    interface Visitor<T> {
        void visit(T row) throws IOException;
    }

    /** In the order of their names. */
    List<StoredCollection> collections(String owner, Home home);

    Optional<StoredCollection> collection(CollectionPath path);

    CreateOutcome create(NewCollection collection, WriteCondition condition);

    /** False if there is one already; then nothing has changed. */
    default boolean create(NewCollection collection) {
        return create(collection, WriteCondition.NONE) instanceof CreateOutcome.Created;
    }

    /**
     * Sets (value) and removes (empty) properties, all or none. The change number counts objects
     * only and stays.
     */
    EditOutcome setProperties(
            CollectionPath path,
            Map<PropertyName, Optional<String>> changes,
            WriteCondition condition);

    /** False if there is no such collection. */
    default boolean setProperties(
            CollectionPath path, Map<PropertyName, Optional<String>> changes) {
        return setProperties(path, changes, WriteCondition.NONE) instanceof EditOutcome.Done;
    }

    /** Removes a collection with all it holds; what it held stays in the history. */
    DeleteOutcome deleteCollection(CollectionPath path, WriteCondition condition);

    default DeleteOutcome deleteCollection(CollectionPath path) {
        return deleteCollection(path, WriteCondition.NONE);
    }

    Optional<ObjectRow> row(ObjectPath path);

    Optional<StoredObject> object(ObjectPath path);

    /** In the order of their names. */
    void rows(CollectionPath path, Selection selection, Visitor<ObjectRow> visitor)
            throws IOException;

    /** As {@link #rows}, with bodies. */
    void objects(CollectionPath path, Selection selection, Visitor<StoredObject> visitor)
            throws IOException;

    /** Those of {@code names} that exist, with bodies, in the order of {@code names}. */
    void objects(CollectionPath path, Collection<String> names, Visitor<StoredObject> visitor)
            throws IOException;

    /**
     * What changed after {@code since}, oldest first. Since {@link ChangeNumber#NONE} it is what
     * there is, without removals.
     *
     * @return up to where this is the whole truth, and of which collection; empty if there is none
     */
    Optional<SyncToken> changes(CollectionPath path, ChangeNumber since, Visitor<Change> visitor)
            throws IOException;

    /**
     * Writes an object. A body that is already there byte for byte is no change: it keeps its ETag
     * and takes no change number.
     */
    PutOutcome put(ObjectPath path, NewBody body, WriteCondition condition);

    default PutOutcome put(ObjectPath path, NewBody body, Precondition precondition) {
        return put(path, body, WriteCondition.of(precondition));
    }

    /** An object's locks go with it. */
    DeleteOutcome delete(ObjectPath path, WriteCondition condition);

    default DeleteOutcome delete(ObjectPath path, Precondition precondition) {
        return delete(path, WriteCondition.of(precondition));
    }

    /**
     * COPY or MOVE of an object, between collections of one kind or within one. Of what is moved,
     * the old place keeps the history; its locks do not come along.
     */
    TransferOutcome transferObject(Transfer<ObjectPath> transfer, WriteCondition condition);

    /**
     * COPY or MOVE of a collection within its home. What is moved keeps its id, its change number
     * and its history under the new name; what is copied gets an id of its own.
     */
    TransferOutcome transferCollection(Transfer<CollectionPath> transfer, WriteCondition condition);

    @Override
    void close();
}
