package satchel.launcher.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DeviceTest {
    @Test
    void nameIsOneLine() {
        assertThat(Device.named(" my\r\nlaptop\u202e \t").name()).isEqualTo("my laptop");
    }

    @Test
    void longNameIsCutBetweenCharacters() {
        assertThat(Device.named("x".repeat(59) + "😀😀").name()).isEqualTo("x".repeat(59));
    }

    @Test
    void emptyNameIsSaidInWords() {
        assertThat(Device.named("\n").name()).isEqualTo("a device without a name");
    }
}
