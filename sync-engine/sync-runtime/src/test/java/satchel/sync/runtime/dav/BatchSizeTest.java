package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BatchSizeTest {
    private final BatchSize size = new BatchSize();

    private void good() {
        size.came(size.next(), 1_000);
    }

    @Test
    void smallAnswersMakeItGrowToItsBound() {
        assertThat(size.next()).isEqualTo(100);
        good();
        assertThat(size.next()).isBetween(140, 200);
        for (int i = 0; i < 20; i++) {
            good();
        }
        assertThat(size.next()).isEqualTo(BatchSize.MOST);
    }

    @Test
    void failureHalvesWhatWasAskedFor() {
        size.failed(60);

        assertThat(size.next()).isEqualTo(30);
    }

    @Test
    void itNeverAsksForNothing() {
        for (int i = 0; i < 20; i++) {
            size.failed(size.next());
        }

        assertThat(size.next()).isEqualTo(1);
    }

    @Test
    void longAnswerHalvesIt() {
        size.came(100, BatchSize.PLENTY + 1);

        assertThat(size.next()).isEqualTo(50);
    }

    @Test
    void answerOfMiddlingLengthLeavesItAsItIs() {
        size.came(100, BatchSize.PLENTY * 3 / 4);

        assertThat(size.next()).isEqualTo(100);
    }

    @Test
    void lastBatchThatWasNotFullSaysNothing() {
        size.came(3, 1_000);

        assertThat(size.next()).isEqualTo(100);
    }

    /** A server that gives 50 at most costs few requests that bring nothing. */
    @Test
    void itSettlesBelowWhatFails() {
        int failures = 0;
        for (int i = 0; i < 100; i++) {
            int asked = size.next();
            if (asked > 50) {
                size.failed(asked);
                failures++;
            } else {
                size.came(asked, 1_000);
            }
        }

        assertThat(failures).isLessThan(25);
        assertThat(size.next()).isBetween(25, 50);
    }
}
