package satchel.dav.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class PasswordsTest {
    @Test
    void generatedPasswordsAreDifferentAndNotWeak() {
        String one = Passwords.generate();

        assertThat(one).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}").isNotEqualTo(Passwords.generate());
        assertThat(Passwords.weakness("ann", one)).isEmpty();
    }

    @Test
    void weakPasswordsAreNamedForWhatTheyAre() {
        assertThat(Passwords.weakness("ann", "short")).hasValueSatisfying(says("short"));
        assertThat(Passwords.weakness("ann", "iamAnn1970s")).hasValueSatisfying(says("name"));
        assertThat(Passwords.weakness("ann", "Password-12")).hasValueSatisfying(says("common"));
        assertThat(Passwords.weakness("bob", "aaaaaabbbbbb")).hasValueSatisfying(says("repeats"));
        assertThat(Passwords.weakness("bob", "correct horse battery")).isEmpty();
    }

    @Test
    void hashIsArgon2idAndKnowsItsPassword() {
        String hash = PasswordHash.of("sésame ouvre");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.matches("sésame ouvre", hash)).isTrue();
        assertThat(PasswordHash.matches("sesame ouvre", hash)).isFalse();
        assertThat(PasswordHash.of("sésame ouvre")).isNotEqualTo(hash);
    }

    private static Consumer<String> says(String word) {
        return sentence -> assertThat(sentence).contains(word);
    }
}
