package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(Halving.send(List.of(1, 2, 3), any -> 1, this::send)).isEmpty();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void theOneToBlameIsFoundAndAllOthersAreDoneOnce() throws BusException {
        List<Integer> hundred = IntStream.range(0, 100).boxed().toList();

        Map<Integer, Failure> failures = Halving.send(hundred, any -> 1, this::send);

        assertThat(failures).containsOnlyKeys(13);
        assertThat(done).hasSize(99).doesNotHaveDuplicates();
        assertThat(calls).isLessThan(20);
    }

    @Test
    void withoutAnAnswerNothingIsTriedAgain() {
        assertThatThrownBy(() ->
                        Halving.send(
                                List.of(1, 2),
                                any -> 1,
                                some -> {
                                    calls++;
                                    throw new BusException("no answer", new Exception());
                                }))
                .isInstanceOf(BusException.class);
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void noCallIsLongerThanTheBusAllows() throws BusException {
        List<Integer> photos = IntStream.range(20, 120).boxed().toList();

        assertThat(Halving.send(photos, any -> 1 << 20, this::send)).isEmpty();

        assertThat(calls).isEqualTo(13);
        assertThat(done).containsExactlyElementsOf(photos);
    }

    @Test
    void whatIsLongerAloneIsRefusedAlone() throws BusException {
        Map<Integer, Failure> failures =
                Halving.send(List.of(1, 2, 3), one -> one == 2 ? 40 << 20 : 1, this::send);

        assertThat(failures).containsOnlyKeys(2);
        assertThat(failures.get(2))
                .isEqualTo(new Failure.Refused("it is too large for the session bus"));
        assertThat(done).containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "org.gtk.GDBus.UnmappedGError.Quark._e_2dcal_2dclient_2derror_2dquark.Code2, true",
        "org.freedesktop.DBus.Error.InvalidArgs,    true",
        "org.freedesktop.DBus.Error.NoReply,        false",
        "org.freedesktop.DBus.Error.ServiceUnknown, false",
        "org.freedesktop.DBus.Error.UnknownObject,  false",
        "'',                                        false",
    })
    void aDataServerThatDiedHasNotRefused(String error, boolean isAnswer) {
        assertThat(Halving.isAnswer(error)).isEqualTo(isAnswer);
    }
}
