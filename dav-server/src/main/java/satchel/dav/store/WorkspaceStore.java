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

/**
 * All users' collections, objects and their history. Safe for use by many threads. A write has
 * returned only when it is durable. No operation spans two owners. Any of them throws {@link
 * StoreException} if the store fails; a write throws {@link StoreFullException} if the disk is
 * full.
 *
 * <p>Reads that visit many rows go in keyset pages bounded by the collection's change number at *
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

    /** False if there is one already; then nothing has changed. */
    boolean create(NewCollection collection);

    /**
     * Sets (value) and removes (empty) properties, all or none. The change number counts objects
     * only and stays. False if there is no such collection.
     */
    boolean setProperties(CollectionPath path, Map<PropertyName, Optional<String>> changes);

    /** Removes a collection with all it holds; what it held stays in the history. */
    DeleteOutcome deleteCollection(CollectionPath path);

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
     * @return the change number up to which this is the whole truth; NONE if there is no such
     *     collection
     */
    ChangeNumber changes(CollectionPath path, ChangeNumber since, Visitor<Change> visitor)
            throws IOException;

    /**
     * Writes an object. A body that is already there byte for byte is no change: it keeps its ETag
     * and takes no change number.
     */
    PutOutcome put(ObjectPath path, NewBody body, Precondition precondition);

    DeleteOutcome delete(ObjectPath path, Precondition precondition);

    @Override
    void close();
}
