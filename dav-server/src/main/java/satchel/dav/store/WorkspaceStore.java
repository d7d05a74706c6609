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
 * returned only when it is durable. No operation spans two owners.
 *
 * <p>Reads that visit many rows go in keyset pages bounded by the collection's change number at
 * their start: a slow visitor pins no connection and no snapshot.
 */
public interface WorkspaceStore extends AutoCloseable {
    /** Visits rows one after the other; may write them straight to a socket. */
    @FunctionalInterface
    interface Visitor<T> {
        void visit(T row) throws IOException;
    }

    List<StoredCollection> collections(String owner, Home home);

    Optional<StoredCollection> collection(CollectionPath path);

    /** False if there is one already; then nothing has changed. */
    boolean create(NewCollection collection);

    /**
     * Sets (value) and removes (empty) properties, all or none. False if there is no such
     * collection.
     */
    boolean setProperties(CollectionPath path, Map<PropertyName, Optional<String>> changes);

    /** Removes a collection with all it holds; what it held stays in the history. */
    DeleteOutcome deleteCollection(CollectionPath path);

    Optional<ObjectRow> row(ObjectPath path);

    Optional<StoredObject> object(ObjectPath path);

    void rows(CollectionPath path, Selection selection, Visitor<ObjectRow> visitor)
            throws IOException;

    /** As {@link #rows}, with bodies. */
    void objects(CollectionPath path, Selection selection, Visitor<StoredObject> visitor)
            throws IOException;

    /** Those of {@code names} that exist, with bodies, in the order of {@code names}. */
    void objects(CollectionPath path, Collection<String> names, Visitor<StoredObject> visitor)
            throws IOException;

    /**
     * What changed after {@code since}, oldest first.
     *
     * @return the change number up to which this is the whole truth
     */
    ChangeNumber changes(CollectionPath path, ChangeNumber since, Visitor<Change> visitor)
            throws IOException;

    PutOutcome put(ObjectPath path, NewBody body, Precondition precondition);

    DeleteOutcome delete(ObjectPath path, Precondition precondition);

    @Override
    void close();
}
