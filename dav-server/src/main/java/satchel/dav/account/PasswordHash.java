package satchel.dav.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Slow hashes of the passwords people choose: Argon2id as a PHC string. The parameters are in the
 * string, so that older hashes stay readable when they grow.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int LENGTH = 32;
    private static final int SALT_LENGTH = 16;

    private PasswordHash() {}

    public static String of(String password) {
        Argon2Function function =
                Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, LENGTH, Argon2.ID);
        return Password.hash(password).addRandomSalt(SALT_LENGTH).with(function).getResult();
    }

    public static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
