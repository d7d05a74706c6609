package satchel.client.secret.file;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-GCM with a random nonce before what is sealed (NIST SP 800-38D). */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Seal() {}

    /**
     * @param bound what must be the same when it is opened, and is not part of the result
     */
    static byte[] close(SecretKey key, byte[] plain, byte[] bound) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it was sealed with another key, for another use, or was
     *     altered
     */
    static byte[] open(SecretKey key, byte[] whole, byte[] bound) {
        if (whole.length < NONCE + TAG_BITS / 8) {
            throw new IllegalArgumentException("too short to be sealed");
        }
        try {
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(whole, NONCE, whole.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("not sealed with this key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
