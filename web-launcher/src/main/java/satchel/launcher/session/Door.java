package satchel.launcher.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.dav.account.AppPasswords;
import satchel.dav.store.AccountStore;
import satchel.launcher.secret.Secret;

/**
 * Lets people in by their account's password, and devices by their own. A device's password opens
 * nothing that is for people: whoever finds one must not be able to make more of them.
 */
public final class Door {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int TRIES_PER_USER = 10;
    static final int TRIES_PER_PLACE = 50;

    /** Whether a password belongs to a hash. */
    @FunctionalInterface
    public interface PasswordCheck {
        boolean matches(String password, String hash);
    }

    private final AccountStore accounts;
    private final PasswordCheck check;
    private final String nobodysHash;
    private final AppPasswords devices;
    private final Sessions sessions;
    private final Throttle perUser;
    private final Throttle perPlace;

    /**
     * @param nobodysHash is compared with where there is no such account, so that this takes as
     *     long as where there is one
     */
    public Door(AccountStore accounts, PasswordCheck check, String nobodysHash, Clock clock) {
        this.accounts = accounts;
        this.check = check;
        this.nobodysHash = nobodysHash;
        this.devices = new AppPasswords(accounts, clock);
        this.sessions = new Sessions(clock);
        this.perUser = new Throttle(TRIES_PER_USER, WINDOW, clock);
        this.perPlace = new Throttle(TRIES_PER_PLACE, WINDOW, clock);
    }

    /** Lets a browser in: begins a session. */
    public SignIn signIn(String user, String password, Peer peer) {
        Optional<SignIn.Refused> refusal = refusal(user, password, peer);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return accounts.passwordHash(user)
                .<SignIn>map(hash -> new SignIn.Welcome(sessions.begin(user, trace(hash))))
                .orElseGet(SignIn.Wrong::new);
    }

    /** Why this name and password do not open the door; empty if they do. Tries are counted. */
    public Optional<SignIn.Refused> refusal(String user, String password, Peer peer) {
        Optional<Duration> wait =
                Stream.of(perUser.pause(user), perPlace.pause(peer.place()))
                        .flatMap(Optional::stream)
                        .max(Duration::compareTo);
        if (wait.isPresent()) {
            return wait.map(SignIn.TooMany::new);
        }
        Optional<String> hash = accounts.passwordHash(user);
        if (!check.matches(password, hash.orElse(nobodysHash)) || hash.isEmpty()) {
            perUser.failed(user);
            perPlace.failed(peer.place());
            return Optional.of(new SignIn.Wrong());
        }
        perUser.succeeded(user);
        return Optional.empty();
    }

    /**
     * Lets a device in by its own password, and by nothing else. Failures count for the place only:
     * nobody guesses such a password, and a device that was revoked and goes on asking must not
     * lock its user out of the pages.
     */
    public DeviceEntry enter(String user, String password, Peer peer) {
        Optional<Duration> wait = perPlace.pause(peer.place());
        if (wait.isPresent()) {
            return new DeviceEntry.Refused(new SignIn.TooMany(wait.get()));
        }
        return devices.find(user, password)
                .<DeviceEntry>map(DeviceEntry.Welcome::new)
                .orElseGet(() -> {
                    perPlace.failed(peer.place());
                    return new DeviceEntry.Refused(new SignIn.Wrong());
                });
    }

    /** The session of this id, if it is not over and the account's password is still the same. */
    public Optional<Session> session(Secret id) {
        return sessions.find(id)
                .filter(open ->
                        accounts.passwordHash(open.user())
                                .map(Door::trace)
                                .filter(open.passwordTrace()::equals)
                                .isPresent());
    }

    public void signOut(Secret id) {
        sessions.end(id);
    }

    private static String trace(String hash) {
        return Secret.of(hash).fingerprint();
    }
}
