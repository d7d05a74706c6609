package satchel.dav.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import satchel.dav.store.StoreException;

final class EncodedBodyTest {
    private static final byte[] EVENT =
            "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n".repeat(20).getBytes(StandardCharsets.UTF_8);

    private static final byte[] CHOIR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART:20261126T220000Z
            SUMMARY:Choir
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void whatOlderVersionsStoredIsReadForEver() throws NoSuchAlgorithmException {
        byte[] deflated =
                HexFormat.of()
                        .parseHex(
                                "737275f7f4b30a7376f471f573710ce2e50a730d0af6f4f7b332d233e0"
                                        + "e57282c8ba86b9fa85f072857aba5819f272b984048738068558191918"
                                        + "99191a1a99851819190041142f5770a8afaf6350a49573467e66112f17"
                                        + "d044b85e301b610b00");
        assertThat(new EncodedBody(1, deflated).decoded(CHOIR.length)).isEqualTo(CHOIR);

        byte[] afterDictionary =
                HexFormat.of()
                        .parseHex(
                                "83e6481c5d36d45218649821aa2b0c0d8dcc428cc0956514c25ee78cfc"
                                        + "cc22bcd60200");
        assertThat(new EncodedBody(2, afterDictionary).decoded(CHOIR.length)).isEqualTo(CHOIR);
        assertThat(MessageDigest.getInstance("SHA-256").digest(BodyDictionary.bytes()))
                .as("bodies are stored that need it as it was")
                .asHexString()
                .isEqualToIgnoringCase(
                        "2da642f36ce8c7f6b99877824e36be045c248434c0255a3da6c1f39f96a63caa");
    }

    @Test
    void aSmallBodyIsPackedWithTheHelpOfWhatAllHaveInCommon() {
        assertThat(EncodedBody.of(CHOIR).bytes()).hasSizeLessThan(CHOIR.length / 3);
    }

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
