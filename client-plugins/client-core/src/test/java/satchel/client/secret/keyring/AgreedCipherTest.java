package satchel.client.secret.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.bus.BusException;

final class AgreedCipherTest {
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @Test
    void bothSidesComeToOneKeyWhateverZerosAreInFront() throws BusException {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 20; i++) {
            AgreedCipher.Offer ours = AgreedCipher.Offer.fresh(random);
            AgreedCipher.Offer theirs = new AgreedCipher.Offer(BigInteger.valueOf(i + 2L));

            SecretCipher.Sealed sealed = ours.agree(theirs.published()).close(SECRET);

            assertThat(theirs.published()).hasSize(128);
            assertThat(sealed.value()).isNotEqualTo(SECRET);
            assertThat(theirs.agree(ours.published()).open(sealed)).isEqualTo(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aHalfThatGivesTheKeyAwayIsRefused(int published) {
        AgreedCipher.Offer ours = AgreedCipher.Offer.fresh(new SecureRandom());

        assertThatThrownBy(() -> ours.agree(new byte[] {(byte) published}))
                .isInstanceOf(BusException.class);
    }

    @Test
    void whatWasSealedForAnotherIsNotOpened() throws BusException {
        SecureRandom random = new SecureRandom();
        AgreedCipher.Offer ours = AgreedCipher.Offer.fresh(random);
        AgreedCipher.Offer theirs = AgreedCipher.Offer.fresh(random);
        SecretCipher.Sealed sealed = ours.agree(theirs.published()).close(new byte[4096]);

        AgreedCipher other = ours.agree(AgreedCipher.Offer.fresh(random).published());

        // CBC has no tag: one in 256 wrong keys leaves something that looks like padding.
        assertThat(opened(other, sealed)).isNotEqualTo(new byte[4096]);
    }

    private static byte[] opened(AgreedCipher cipher, SecretCipher.Sealed sealed) {
        try {
            return cipher.open(sealed);
        } catch (BusException e) {
            return new byte[0];
        }
    }
}
