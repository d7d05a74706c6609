package satchel.sync.core.record;

/**
 * SHA-256 (hex) of a body's canonical form: equal when two bodies mean the same. The UID is a
 * record's identity and no part of what it means.
 */
public record ContentHash(String value) {
    /** Of no content: equal to the hash of none. */
    public static final ContentHash NONE = new ContentHash("");
}
