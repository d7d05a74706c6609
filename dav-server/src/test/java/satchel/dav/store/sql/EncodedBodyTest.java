package satchel.dav.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import satchel.dav.store.StoreException;

final class EncodedBodyTest {
    private static final byte[] EVENT =
            "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n".repeat(20).getBytes(StandardCharsets.UTF_8);

    @Test
    void repetitiveBodyTakesLessRoom() {
        EncodedBody encoded = EncodedBody.of(EVENT);

        assertThat(encoded.bytes().length).isLessThan(EVENT.length / 4);
        assertThat(encoded.decoded(EVENT.length)).isEqualTo(EVENT);
    }

    @Test
    void bodyThatDoesNotShrinkIsKeptAsItIs() {
        byte[] random = new byte[1000];
        new Random(1).nextBytes(random);

        assertThat(EncodedBody.of(random)).isEqualTo(new EncodedBody(0, random));
    }

    @Test
    void damagedBodyIsAFailureNotAnAnswer() {
        EncodedBody encoded = EncodedBody.of(EVENT);
        byte[] damaged = encoded.bytes().clone();
        damaged[0] = (byte) 0xff;

        assertThatThrownBy(() -> new EncodedBody(1, damaged).decoded(EVENT.length))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> encoded.decoded(EVENT.length + 1))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> new EncodedBody(9, damaged).decoded(EVENT.length))
                .isInstanceOf(StoreException.class);
    }
}
