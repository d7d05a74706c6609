package satchel.dav.store;

/**
 * A body kept beside the database, found by what it is.
 *
 * @param sha256 hex; the key
 * @param size in bytes
 */
public record Blob(String sha256, long size) {}
