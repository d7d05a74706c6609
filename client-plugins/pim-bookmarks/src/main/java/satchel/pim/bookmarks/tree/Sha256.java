package satchel.pim.bookmarks.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import satchel.client.api.PimRevision;

/** The hash that names what has no name, and marks the version of what counts none. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static PimRevision revision(String text) {
        return new PimRevision(HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8))));
    }
}
