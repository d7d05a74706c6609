package satchel.dav.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Slow hashes of the passwords people choose: Argon2id (RFC 9106) as a PHC string. The parameters
 * are in the string, so that older hashes stay readable when they grow.
 */
public final class PasswordHash {
    private static final Argon2Cost COST = new Argon2Cost(19 * 1024, 2, 1);
    private static final int LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    private static final Argon2Memory MEMORY = new Argon2Memory();
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    public static String of(String password) {
        return of(password, COST);
    }

    static String of(String password, Argon2Cost cost) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new Argon2Text(cost, salt, hash(password, cost, salt, LENGTH)).text();
    }

    /**
     * @param hash a PHC string of Argon2id
     * @throws IllegalArgumentException if it is none
     */
    public static boolean matches(String password, String hash) {
        Argon2Text kept = Argon2Text.parse(hash);
        byte[] tried = hash(password, kept.cost(), kept.salt(), kept.hash().length);
        return MessageDigest.isEqual(tried, kept.hash());
    }

    private static byte[] hash(String password, Argon2Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.iterations())
                        .withParallelism(cost.parallelism())
                        .withSalt(salt)
                        .withBlockPool(MEMORY.blocks())
                        .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.toCharArray(), hash);
        return hash;
    }
}
