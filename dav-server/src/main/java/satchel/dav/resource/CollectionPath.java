package satchel.dav.resource;

/**
 * Where a database lives. Segments are decoded; the owner comes first, as in every key of the
 * store.
 */
public record CollectionPath(String owner, Home home, String name) {
    public ObjectPath object(String objectName) {
        return new ObjectPath(this, objectName);
    }
}
