package satchel.dav.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import satchel.dav.store.memory.MemoryAccountStore;

final class AppPasswordsTest {
    private final MemoryAccountStore accounts = new MemoryAccountStore();
    private final AppPasswords appPasswords = new AppPasswords(accounts, new StoppedClock());

    @Test
    void issuedPasswordIsFoundAndKeptOnlyAsAHash() {
        accounts.add("ann", "hash");
        AppPasswords.Issued issued = appPasswords.issue("ann", "phone").orElseThrow();

        assertThat(issued.secret()).matches("([a-z2-7]{5}-){5}[a-z2-7]");
        assertThat(appPasswords.find("ann", issued.secret())).contains(issued.password());
        assertThat(accounts.appPasswords("ann")).containsExactly(issued.password());
        assertThat(issued.password().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void caseDashesAndSpacesDoNotCount() {
        accounts.add("ann", "hash");
        AppPasswords.Issued issued = appPasswords.issue("ann", "phone").orElseThrow();
        String typed = issued.secret().toUpperCase(Locale.ROOT).replace('-', ' ');

        assertThat(appPasswords.find("ann", typed)).contains(issued.password());
    }

    @Test
    void anotherUsersPasswordIsNotFound() {
        accounts.add("ann", "hash");
        accounts.add("bob", "hash");
        AppPasswords.Issued issued = appPasswords.issue("ann", "phone").orElseThrow();

        assertThat(appPasswords.find("bob", issued.secret())).isEmpty();
        assertThat(appPasswords.find("ann", issued.secret() + "a")).isEmpty();
        assertThat(appPasswords.find("ann", "")).isEmpty();
    }

    @Test
    void noneIsIssuedWithoutAnAccount() {
        assertThat(appPasswords.issue("nobody", "phone")).isEmpty();
    }
}
