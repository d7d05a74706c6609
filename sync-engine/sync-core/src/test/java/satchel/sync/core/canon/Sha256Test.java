package satchel.sync.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void digestIsThatOfTheJdkForEveryLengthAroundTheBlocks() throws Exception {
        for (int length = 0; length < 300; length++) {
            String text = "é".repeat(length / 2) + "x".repeat(length % 2);
            byte[] expected =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Sha256.hex(text)).isEqualTo(HexFormat.of().formatHex(expected));
        }
    }
}
