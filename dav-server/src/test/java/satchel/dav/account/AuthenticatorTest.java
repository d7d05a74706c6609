package satchel.dav.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import satchel.dav.store.memory.MemoryAccountStore;

final class AuthenticatorTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";
    private static final int ALLOWANCE = 10;
    private static final Optional<Principal> ANN = Optional.of(new Principal("ann"));
    private static final String HASH = PasswordHash.of("sesame");

    private final StoppedClock clock = new StoppedClock();
    private final MemoryAccountStore accounts = new MemoryAccountStore();
    private final Authenticator authenticator = new Authenticator(accounts, clock);

    @BeforeEach
    void addAnn() {
        accounts.add("ann", HASH);
    }

    @Test
    void rightPasswordEnters() {
        assertThat(enter("sesame", HOME)).isEqualTo(ANN);
    }

    @Test
    void wrongPasswordAndUnknownNameDoNot() {
        assertThat(enter("Sesame", HOME)).isEmpty();
        assertThat(authenticator.authenticate("nobody", "sesame", HOME)).isEmpty();
        assertThat(authenticator.authenticate("", "", HOME)).isEmpty();
    }

    @Test
    void unknownNameIsHashedLikeAKnownOne() {
        assertThat(
                        Authenticator.NOBODYS_HASH.substring(
                                0, Authenticator.NOBODYS_HASH.indexOf('$', 20)))
                .isEqualTo(HASH.substring(0, HASH.indexOf('$', 20)));
        assertThat(PasswordHash.matches("sesame", Authenticator.NOBODYS_HASH)).isFalse();
    }

    @Test
    void appPasswordEntersUntilItIsRevoked() {
        AppPasswords.Issued issued =
                new AppPasswords(accounts, clock).issue("ann", "phone").orElseThrow();
        assertThat(enter(issued.secret(), HOME)).isEqualTo(ANN);

        accounts.revokeAppPassword("ann", issued.password().id());

        assertThat(enter(issued.secret(), HOME)).isEmpty();
    }

    @Test
    void changedPasswordCountsAtOnce() {
        enter("sesame", HOME);
        accounts.setPasswordHash("ann", PasswordHash.of("other"));

        assertThat(enter("sesame", HOME)).isEmpty();
        assertThat(enter("other", HOME)).isEqualTo(ANN);
    }

    @Test
    void removedAccountDoesNotEnter() {
        enter("sesame", HOME);
        accounts.remove("ann");

        assertThat(enter("sesame", HOME)).isEmpty();
    }

    @Test
    void verifiedPasswordIsNotAskedOfTheStoreWithEachRequest() {
        WatchedAccounts watched = new WatchedAccounts(accounts);
        Authenticator other = new Authenticator(watched.seen(), clock);
        other.authenticate("ann", "sesame", HOME);
        int reads = watched.passwordReads();

        assertThat(other.authenticate("ann", "sesame", HOME)).isEqualTo(ANN);
        assertThat(watched.passwordReads()).isEqualTo(reads);
    }

    @Test
    void passwordChangedByAnotherProcessCountsWithinSeconds() {
        WatchedAccounts watched = new WatchedAccounts(accounts);
        Authenticator other = new Authenticator(watched.seen(), clock);
        other.authenticate("ann", "sesame", HOME);
        accounts.setPasswordHash("ann", PasswordHash.of("other"));
        clock.advance(Duration.ofSeconds(3));

        assertThat(other.authenticate("ann", "sesame", HOME)).isEmpty();
    }

    @Test
    void afterManyFailuresEvenTheRightPasswordWaits() {
        failFrom(ELSEWHERE);

        assertThat(enter("sesame", ELSEWHERE)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(enter("sesame", ELSEWHERE)).isEqualTo(ANN);
    }

    @Test
    void deviceThatGotInBeforeIsNotLockedOutByOthers() {
        enter("sesame", HOME);
        failFrom(ELSEWHERE);
        accounts.add("bob", "an edit, so that the store is asked again");

        assertThat(enter("sesame", HOME)).isEqualTo(ANN);
    }

    @Test
    void appPasswordEntersInSpiteOfFailures() {
        String secret =
                new AppPasswords(accounts, clock).issue("ann", "phone").orElseThrow().secret();
        failFrom(HOME);

        assertThat(enter(secret, HOME)).isEqualTo(ANN);
    }

    private Optional<Principal> enter(String secret, String address) {
        return authenticator.authenticate("ann", secret, address);
    }

    private void failFrom(String address) {
        for (int i = 0; i < ALLOWANCE; i++) {
            assertThat(enter("wrong " + i, address)).isEmpty();
        }
    }
}
