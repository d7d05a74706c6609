package satchel.launcher.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A text that grants something to whoever knows it. Equality takes the same time wherever two
 * secrets begin to differ, and {@link #toString} does not tell it, so that it cannot get into a log
 * by accident.
 */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** 256 random bits as base64url, 43 characters that need no escaping in a URL. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A secret somebody claims to know. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The secret itself, for the one place that hands it out. */
    public String reveal() {
        return text;
    }

    /** Hex SHA-256: a key to look it up by, or a trace to recognise it by. */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** Base64url SHA-256 without padding: the S256 challenge of RFC 7636 section 4.2. */
    public String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(text.getBytes(UTF_8), secret.text.getBytes(UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
