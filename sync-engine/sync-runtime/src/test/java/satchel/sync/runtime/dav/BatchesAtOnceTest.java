package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many batches are worth having under way. */
final class BatchesAtOnceTest {
    private static final long SMALL = 200_000;
    private final BatchesAtOnce atOnce = new BatchesAtOnce();

    /** The answers' times in milliseconds, and how many are asked for at once after each. */
    @ParameterizedTest
    @CsvSource({
        "5 5 5 5          , 1 1 1 1",
        "55 55 55 55 55   , 2 3 4 4 4",
        "55 55 5 55       , 2 3 1 2",
        "1900 1900 2000   , 2 3 1",
        "20000 20000      , 1 1",
    })
    void asManyAsTheTimeOfTheAnswersMakesWorthwhile(String millis, String expected) {
        assertThat(Stream.of(millis.split(" ")).map(this::after))
                .containsExactly(
                        Stream.of(expected.split(" "))
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new));
    }

    private int after(String millis) {
        atOnce.came(SMALL, Duration.ofMillis(Long.parseLong(millis)));
        return atOnce.now();
    }

    @Test
    void largeAnswersComeOneAfterTheOther() {
        after("55");

        atOnce.came(BatchSize.PLENTY, Duration.ofMillis(55));

        assertThat(atOnce.now()).isEqualTo(1);
    }

    @Test
    void failureEndsIt() {
        after("55");

        atOnce.failed();

        assertThat(atOnce.now()).isEqualTo(1);
    }
}
