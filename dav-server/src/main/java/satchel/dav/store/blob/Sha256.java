package satchel.dav.store.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that bodies are found by. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
