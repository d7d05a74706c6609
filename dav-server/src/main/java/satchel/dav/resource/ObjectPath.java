package satchel.dav.resource;

/** Where one calendar object or address object lives. */
public record ObjectPath(CollectionPath collection, String name) {
    public String owner() {
        return collection.owner();
    }
}
