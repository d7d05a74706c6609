package satchel.dav.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import satchel.dav.resource.ETag;

/**
 * The strong ETag of a body: 128 bits of its SHA-256. Equal bytes have equal tags, so a client that
 * lost a reply can recognise its own write.
 */
public final class ContentTag {
    private static final int BYTES = 16;

    private ContentTag() {}

    /** Of a body whose hash is known already. */
    public static ETag of(Blob blob) {
        return new ETag(blob.sha256().substring(0, 2 * BYTES));
    }

    public static ETag of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ETag(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
