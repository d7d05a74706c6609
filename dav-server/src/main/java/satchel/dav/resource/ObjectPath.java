package satchel.dav.resource;

/** Where one calendar object, address object or bookmark lives. */
public record ObjectPath(CollectionPath collection, String name) {
    public String owner() {
        return collection.owner();
    }
}
