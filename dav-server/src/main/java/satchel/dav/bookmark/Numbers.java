package satchel.dav.bookmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number for each UID: floccus knows bookmarks by numbers, and takes one with another number for
 * another bookmark. So it depends on the UID alone, and a JavaScript program can hold it.
 */
final class Numbers {
    /** More than JavaScript's 53 bits would be rounded; floccus counts on from the highest. */
    private static final int BITS = 52;

    private Numbers() {}

    static long of(String uid) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(uid.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
