package satchel.testdata.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GeneratorTest {
    @Test
    void theSameSeedGivesTheSameRecordInAnyOrder() {
        EventGenerator generator = new EventGenerator(42);
        GeneratedRecord late = generator.event(900);
        generator.event(1);

        assertThat(new EventGenerator(42).event(900)).isEqualTo(late);
        assertThat(new EventGenerator(43).event(900)).isNotEqualTo(late);
    }

    @Test
    void noLineIsLongerThan75Octets() {
        for (int n = 0; n < 500; n++) {
            String bodies =
                    new EventGenerator(7).event(n).text() + new CardGenerator(7).card(n).text();
            assertThat(bodies.split("\r\n"))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    @Test
    void recordsHaveDistinctUids() {
        CardGenerator cards = new CardGenerator(1);
        assertThat(cards.card(1).uid()).isNotEqualTo(cards.card(2).uid());
    }
}
