package satchel.dav.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;

/**
 * Issues and recognises the passwords of devices. They carry 130 random bits, so SHA-256 is enough
 * to keep them: there is nothing to guess. Case, dashes and spaces do not count, as people type
 * them from a screen.
 */
public final class AppPasswords {
    /** A new app password; the secret is shown once and kept nowhere. */
    public record Issued(AppPassword password, String secret) {}

    private static final int LETTERS = 26;
    private static final int GROUP = 5;
    private static final int ID_LETTERS = 12;

    private final AccountStore accounts;
    private final InstantSource clock;

    public AppPasswords(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty if there is no such account. */
    public Optional<Issued> issue(String user, String label) {
        String secret = RandomText.grouped(RandomText.letters(LETTERS), GROUP);
        AppPassword password =
                new AppPassword(
                        user,
                        RandomText.letters(ID_LETTERS),
                        label,
                        sha256(secret),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return accounts.addAppPassword(password)
                ? Optional.of(new Issued(password, secret))
                : Optional.empty();
    }

    /** The one of the user's app passwords that this secret is. */
    public Optional<AppPassword> find(String user, String secret) {
        byte[] wanted = sha256(secret).getBytes(StandardCharsets.US_ASCII);
        return accounts.appPasswords(user).stream()
                .filter(known ->
                        MessageDigest.isEqual(
                                known.sha256().getBytes(StandardCharsets.US_ASCII), wanted))
                .findFirst();
    }

    static String sha256(String secret) {
        String plain = secret.replaceAll("[- ]", "").toLowerCase(Locale.ROOT);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
