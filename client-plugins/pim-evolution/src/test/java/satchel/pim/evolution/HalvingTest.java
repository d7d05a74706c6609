package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import satchel.bus.BusException;

final class HalvingTest {
    private final List<Integer> done = new ArrayList<>();
    private int calls;

    private void send(List<Integer> some) throws BusException {
        calls++;
        if (some.contains(13)) {
            throw new BusException("some.Error", "no thirteen");
        }
        done.addAll(some);
    }

    @Test
    void manyAreOneCall() throws BusException {
        assertThat(Halving.send(List.of(1, 2, 3), this::send)).isEmpty();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void theOneToBlameIsFoundAndAllOthersAreDoneOnce() throws BusException {
        List<Integer> hundred = IntStream.range(0, 100).boxed().toList();

        Map<Integer, Failure> failures = Halving.send(hundred, this::send);

        assertThat(failures).containsOnlyKeys(13);
        assertThat(done).hasSize(99).doesNotHaveDuplicates();
        assertThat(calls).isLessThan(20);
    }

    @Test
    void withoutAnAnswerNothingIsTriedAgain() {
        assertThatThrownBy(() ->
                        Halving.send(
                                List.of(1, 2),
                                some -> {
                                    calls++;
                                    throw new BusException("no answer", new Exception());
                                }))
                .isInstanceOf(BusException.class);
        assertThat(calls).isEqualTo(1);
    }
}
