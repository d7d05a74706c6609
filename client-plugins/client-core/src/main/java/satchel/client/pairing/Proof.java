package satchel.client.pairing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret this client makes for one pairing, so that only the one that claimed the ticket can
 * redeem it (the S256 challenge of RFC 7636).
 */
record Proof(String verifier) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CODE_LENGTH = 8;

    static Proof fresh(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Proof(base64url(bytes));
    }

    String challenge() {
        return base64url(sha256(verifier));
    }

    /**
     * What the user compares with the page, as {@code XXXX-XXXX}. The server computes the same from
     * what it saw, so that a client in between would show another one.
     */
    String code(String ticket) {
        byte[] digest = sha256(ticket + ":" + challenge());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i == CODE_LENGTH / 2 ? "-" : "").append(base32(digest, i));
        }
        return code.toString();
    }

    /** The n-th five bits, as a letter of RFC 4648 section 6. */
    private static char base32(byte[] bytes, int n) {
        int bit = n * 5;
        int pair = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
        return BASE32.charAt(pair >> (11 - bit % 8) & 0x1f);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String ascii) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(ascii.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
