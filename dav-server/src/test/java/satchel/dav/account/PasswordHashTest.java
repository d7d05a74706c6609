package satchel.dav.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHashTest {
    /** As Debian's {@code argon2 SALT -id -e} prints them, of the reference implementation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    correct horse battery | $argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$/HetJC6LZ4lnwgLB+wJSS2a9bFu2Kq4HxwNWzoJq2qU
                    grüße, пароль         | $argon2id$v=19$m=64,t=3,p=4$c2FsdHNhbHQ$Jkt2/6uS7VLWOIboQ1XfC/8L/7TDZDEE
                    """)
    void hashesOfTheReferenceImplementationAreUnderstood(String password, String hash) {
        assertThat(PasswordHash.matches(password, hash)).isTrue();
        assertThat(PasswordHash.matches(password + " ", hash)).isFalse();
    }

    @Test
    void aHashTellsItsParametersAndMatchesItsPasswordOnly() {
        String hash = PasswordHash.of("enter, friend");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
        assertThat(PasswordHash.matches("enter, friend", hash)).isTrue();
        assertThat(PasswordHash.matches("Enter, friend", hash)).isFalse();
    }

    @Test
    void eachHashHasASaltOfItsOwn() {
        assertThat(PasswordHash.of("enter, friend")).isNotEqualTo(PasswordHash.of("enter, friend"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$2y$10$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=64,t=3,p=4$c2FsdHNhbHQ$Jkt2/6uS7VLWOIboQ1XfC",
                "$argon2id$v=16$m=64,t=3,p=4$c2FsdHNhbHQ$Jkt2/6uS7VLWOIboQ1XfC",
                "$argon2id$v=19$m=64,t=3,p=4$c2FsdHNhbHQ$"
            })
    void anotherKindOfHashIsRefused(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.matches("anything", hash));
    }
}
