package satchel.dav.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;

/**
 * Checks a name and a secret: an app password or the account's own password. An unknown name costs
 * what a wrong password costs. Failed tries are limited per account and per remote network; app
 * passwords, which cannot be guessed, and devices that got in before are never locked out by the
 * failures of others.
 */
public final class Authenticator {
    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_PER_ADDRESS = 30;
    private static final Duration FORGIVENESS_PER_ACCOUNT = Duration.ofSeconds(30);
    private static final Duration FORGIVENESS_PER_ADDRESS = Duration.ofSeconds(10);
    private static final int KNOWN_DEVICES = 10_000;
    private static final int HASHES_AT_ONCE = 2;

    /** Of a random password nobody kept; made with today's parameters, so it costs the same. */
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1"
                    + "$aaf536zburcUQCIhN3pLVA$DOJy1nlOjxtBG2rxf5Ufnw618lJC+mzLtnt4lIG9lzQ";

    private final AccountStore accounts;
    private final AppPasswords appPasswords;
    private final VerifiedSecrets verified;
    private final Throttle perAccount;
    private final Throttle perAddress;
    private final RecentlyUsed<String, String> knownDevices = new RecentlyUsed<>(KNOWN_DEVICES);
    private final Semaphore slowHashes = new Semaphore(HASHES_AT_ONCE);

    public Authenticator(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.appPasswords = new AppPasswords(accounts, clock);
        this.verified = new VerifiedSecrets(accounts, clock);
        this.perAccount = new Throttle(TRIES_PER_ACCOUNT, FORGIVENESS_PER_ACCOUNT, clock);
        this.perAddress = new Throttle(TRIES_PER_ADDRESS, FORGIVENESS_PER_ADDRESS, clock);
    }

    /**
     * @param address of the client, as the connection shows it
     * @return empty for a wrong name or secret and after too many failed tries: all look the same
     */
    public Optional<Principal> authenticate(String name, String secret, String address) {
        boolean enters = verified.knows(name, secret) || isAppPassword(name, secret);
        if (!enters) {
            slowHashes.acquireUninterruptibly();
            try {
                // Whoever was ahead in the queue may have verified the same secret.
                enters =
                        verified.knows(name, secret)
                                || isPassword(name, secret, RemoteAddress.counted(address));
            } finally {
                slowHashes.release();
            }
        }
        return enters ? Optional.of(new Principal(name)) : Optional.empty();
    }

    private boolean isAppPassword(String name, String secret) {
        long edits = accounts.edits();
        Optional<AppPassword> found = appPasswords.find(name, secret);
        found.ifPresent(password ->
                verified.remember(
                        name,
                        secret,
                        new VerifiedSecrets.Proof.AppPasswordIs(password.id()),
                        edits));
        return found.isPresent();
    }

    private boolean isPassword(String name, String secret, String network) {
        String device = network + ' ' + name;
        boolean known = knownDevices.get(device).isPresent();
        if (!perAddress.admits(network) || (!known && !perAccount.admits(name))) {
            return false;
        }
        long edits = accounts.edits();
        Optional<String> hash = accounts.passwordHash(name);
        boolean matches = PasswordHash.matches(secret, hash.orElse(NOBODYS_HASH));
        if (matches && hash.isPresent()) {
            knownDevices.put(device, name);
            verified.remember(
                    name, secret, new VerifiedSecrets.Proof.PasswordHashIs(hash.get()), edits);
            return true;
        }
        perAddress.failed(network);
        perAccount.failed(name);
        return false;
    }
}
