package satchel.launcher.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import satchel.launcher.secret.Secret;

final class ComparisonCodeTest {
    /** Computed with other means: sha256sum of "ticket:challenge", then base32. */
    @Test
    void isTheBeginningOfTheHashInBase32() {
        assertThat(ComparisonCode.of(Secret.of("ticket"), "challenge").text())
                .isEqualTo("TH4P-DZN7");
    }

    @Test
    void agreesWithTheHashAsOneNumber() {
        for (int i = 0; i < 100; i++) {
            Secret ticket = Secret.of("ticket-" + i);
            BigInteger hash = new BigInteger(1, Secret.sha256(ticket.reveal() + ":c"));
            StringBuilder expected = new StringBuilder();
            for (int character = 0; character < 8; character++) {
                int value = hash.shiftRight(256 - 5 * (character + 1)).intValue() & 31;
                expected.append((char) (value < 26 ? 'A' + value : '2' + value - 26));
            }

            assertThat(ComparisonCode.of(ticket, "c").text().replace("-", ""))
                    .isEqualTo(expected.toString());
        }
    }
}
