package satchel.testdata.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void everyByteArrivesInItsOrderAndNoneTooEarly() throws Exception {
        Duration delay = Duration.ofMillis(30);
        Duration handshake = Duration.ofMillis(20);
        long start = System.nanoTime();
        Line line = new Line(delay, handshake);
        for (String part : new String[] {"one ", "two ", "three"}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            line.send(bytes, bytes.length);
        }
        line.hangUp();

        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        line.deliver(arrived);

        assertThat(arrived.toString(StandardCharsets.UTF_8)).isEqualTo("one two three");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(delay.plus(handshake));
    }
}
