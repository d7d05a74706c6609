package satchel.dav.resource;

/**
 * What bookmarks are called. All other names among them are kept for what the server makes: floccus
 * would put a lock beside its file, and others a file of another form.
 */
public final class BookmarkName {
    public static final String EXTENSION = ".bookmark";

    private BookmarkName() {}

    /** Whether an object can have this name where it is. */
    static boolean canBe(ObjectPath path) {
        return path.collection().home() != Home.BOOKMARKS || path.name().endsWith(EXTENSION);
    }

    /** Whether only its name keeps an address from being a bookmark's. */
    public static boolean isMissingAt(Address address) {
        return address instanceof Address.Nowhere
                && AddressSpace.parent(address) instanceof Address.Database(CollectionPath path)
                && path.home() == Home.BOOKMARKS;
    }
}
