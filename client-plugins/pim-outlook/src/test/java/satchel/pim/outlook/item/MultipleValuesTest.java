package satchel.pim.outlook.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.pim.outlook.time.Blob;

final class MultipleValuesTest {
    @Test
    void eachValueComesOutAsItWentIn() {
        List<byte[]> values = List.of(new byte[] {1, 2, 3}, new byte[0], new byte[300]);

        assertThat(MultipleValues.of(Blob.several(values)))
                .usingRecursiveComparison()
                .isEqualTo(values);
        assertThat(MultipleValues.of(Blob.several(List.of()))).isEmpty();
    }

    static Stream<byte[]> spoilt() {
        return Stream.of(
                new byte[0],
                new byte[3],
                new Blob().ints(-1).done(),
                new Blob().ints(5, 8).done(),
                new Blob().ints(Integer.MAX_VALUE, 8).done(),
                new Blob().ints(1, 99).done(),
                new Blob().ints(1, -8).done(),
                new Blob().ints(2, 14, 12).shorts(1).done());
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void whatCannotBeTakenApartIsNone(byte[] property) {
        assertThat(MultipleValues.of(property)).isEmpty();
    }
}
