package satchel.pim.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import satchel.client.api.PimRevision;

/** SHA-256: files carry no version of their own, and their times are no proof of one. */
final class Fingerprint {
    private Fingerprint() {}

    static PimRevision of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PimRevision(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static PimRevision of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
