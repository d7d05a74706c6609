package satchel.client.secret.keyring;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import satchel.bus.BusException;

/**
 * The algorithm "dh-ietf1024-sha256-aes128-cbc-pkcs7" of the Secret Service API: a key agreed by
 * Diffie-Hellman in the second Oakley group (RFC 2409 section 6.2), so that who watches the bus
 * sees no secret.
 */
final class AgreedCipher implements SecretCipher {
    static final String NAME = "dh-ietf1024-sha256-aes128-cbc-pkcs7";

    private static final BigInteger PRIME =
            new BigInteger(
                    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74"
                            + "020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437"
                            + "4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed"
                            + "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece65381ffffffffffffffff",
                    16);
    private static final BigInteger GENERATOR = BigInteger.TWO;
    private static final int LENGTH = 128;
    private static final int KEY_BITS = 128;
    private static final int BLOCK = 16;

    private final SecretKey key;

    private AgreedCipher(SecretKey key) {
        this.key = key;
    }

    /** Our half of an agreement. */
    record Offer(BigInteger secret) {
        static Offer fresh(SecureRandom random) {
            return new Offer(new BigInteger(LENGTH * 8 - 1, random).setBit(0));
        }

        byte[] published() {
            return octets(GENERATOR.modPow(secret, PRIME));
        }

        /**
         * @param theirs what the other side published
         */
        AgreedCipher agree(byte[] theirs) throws BusException {
            BigInteger other = new BigInteger(1, theirs);
            if (other.compareTo(BigInteger.TWO) < 0
                    || other.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
                throw new BusException("", "the keyring offers no key to agree on");
            }
            return new AgreedCipher(derived(octets(other.modPow(secret, PRIME))));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "an offer";
        }
    }

    @Override
    public Sealed close(byte[] secret) {
        byte[] vector = new byte[BLOCK];
        new SecureRandom().nextBytes(vector);
        try {
            return new Sealed(vector, cipher(Cipher.ENCRYPT_MODE, vector).doFinal(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-CBC", e);
        }
    }

    @Override
    public byte[] open(Sealed sealed) throws BusException {
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed.parameters()).doFinal(sealed.value());
        } catch (GeneralSecurityException e) {
            throw new BusException("the keyring's answer cannot be decrypted", e);
        }
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, key, new IvParameterSpec(vector));
        return cipher;
    }

    /** HKDF (RFC 5869) without salt and info, as the API says. */
    private static SecretKey derived(byte[] shared) {
        try {
            byte[] bytes =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(shared)
                                            .thenExpand(new byte[0], KEY_BITS / 8));
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    /** As long as the prime, with zeros in front. */
    private static byte[] octets(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - LENGTH);
        byte[] whole = new byte[LENGTH];
        byte[] digits = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(digits, 0, whole, LENGTH - digits.length, digits.length);
        return whole;
    }
}
