package satchel.dav.store;

/**
 * A body kept beside the database, found by what it is.
 *
 * @param sha256 hex; the key
 * @param size in bytes
 */
public record Blob(String sha256, long size) {
    /** The body without a byte, which is there without having been put. */
    public static final Blob EMPTY =
            new Blob("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0);
}
