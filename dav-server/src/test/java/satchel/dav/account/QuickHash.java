package satchel.dav.account;

/** Hashes are slow by design, and tests have nothing to hide. */
public final class QuickHash {
    private static final Argon2Cost COST = new Argon2Cost(8, 1, 1);

    private QuickHash() {}

    public static String of(String password) {
        return PasswordHash.of(password, COST);
    }
}
