package satchel.dav.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import satchel.dav.store.AccountStore;

/**
 * Remembers which secrets have been verified, so that Basic authentication does not pay for a slow
 * hash with each request. Secrets are known here only by a hash under a key of this process. What
 * was verified is asked of the store again when the store has been edited, and every two seconds
 * for edits by another process.
 */
final class VerifiedSecrets {
    /** What made the secret good; it is good for as long as the store still says so. */
    sealed interface Proof {
        record PasswordHashIs(String hash) implements Proof {}

        record AppPasswordIs(String id) implements Proof {}
    }

    private record Verified(Proof proof, long edits, Instant asked) {}

    private static final int SECRETS = 10_000;
    private static final int KEY_BYTES = 32;
    private static final String MAC = "HmacSHA256";
    private static final Duration TRUSTED_UNASKED = Duration.ofSeconds(2);

    private final AccountStore accounts;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final RecentlyUsed<String, Verified> verified = new RecentlyUsed<>(SECRETS);

    VerifiedSecrets(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
        byte[] bits = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bits);
        this.key = new SecretKeySpec(bits, MAC);
    }

    boolean knows(String user, String secret) {
        String seal = seal(user, secret);
        return verified.get(seal).map(known -> stillHolds(user, seal, known)).orElse(false);
    }

    /**
     * @param edits of the store before the proof was read from it
     */
    void remember(String user, String secret, Proof proof, long edits) {
        verified.put(seal(user, secret), new Verified(proof, edits, clock.instant()));
    }

    private boolean stillHolds(String user, String seal, Verified known) {
        long edits = accounts.edits();
        Duration age = Duration.between(known.asked(), clock.instant()).abs();
        if (known.edits() == edits && age.compareTo(TRUSTED_UNASKED) < 0) {
            return true;
        }
        boolean holds = holds(user, known.proof());
        if (holds) {
            verified.put(seal, new Verified(known.proof(), edits, clock.instant()));
        } else {
            verified.remove(seal);
        }
        return holds;
    }

    private boolean holds(String user, Proof proof) {
        return switch (proof) {
            case Proof.PasswordHashIs(String hash) ->
                    accounts.passwordHash(user).filter(hash::equals).isPresent();
            case Proof.AppPasswordIs(String id) ->
                    accounts.appPasswords(user).stream().anyMatch(known -> known.id().equals(id));
        };
    }

    private String seal(String user, String secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + MAC, e);
        }
    }
}
