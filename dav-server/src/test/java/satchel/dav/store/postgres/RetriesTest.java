package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetriesTest {
    private final List<Long> pauses = new ArrayList<>();
    private final Retries retries = new Retries(most -> most - 1, pauses::add);
    private int attempts;

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void transactionThatGaveWayIsDoneAgain(String code) throws SQLException {
        assertThat(retries.run(() -> failing(3, code))).isEqualTo("done");

        assertThat(attempts).isEqualTo(4);
        assertThat(pauses).containsExactly(4L, 8L, 16L);
    }

    @Test
    void retriesEndAndTheirPausesStopGrowing() {
        assertThatThrownBy(() -> retries.run(() -> failing(Integer.MAX_VALUE, "40001")))
                .isInstanceOf(SQLException.class);

        assertThat(attempts).isEqualTo(Retries.MOST + 1);
        assertThat(pauses).containsExactly(4L, 8L, 16L, 32L, 64L, 128L, 256L, 256L, 256L, 256L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "23505", "53100", "57P01"})
    void otherFailuresAreNotTriedAgain(String code) {
        assertThatThrownBy(() -> retries.run(() -> failing(1, code)))
                .isInstanceOf(SQLException.class);

        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void interruptedPauseEndsTheRetries() {
        Retries interrupted =
                new Retries(
                        most -> 0,
                        _ -> {
                            throw new InterruptedException();
                        });

        assertThatThrownBy(() -> interrupted.run(() -> failing(1, "40001")))
                .isInstanceOf(SQLException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).isEqualTo(1);
    }

    private String failing(int times, String code) throws SQLException {
        attempts++;
        if (attempts <= times) {
            throw new SQLException("injected", code);
        }
        return "done";
    }
}
