package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PropertyRoomTest {
    private static final PropertyName NAME = new PropertyName("DAV:", "displayname");
    private static final int MOST = FileStore.MOST_PROPERTIES - 4 - 11;

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "0, 1, true",
        "5, 4, false",
        "5, 5, false",
        "5, 6, true",
        "-9, 1, true",
    })
    void theLimitIsToTheCharacterAndWhatIsOverItMayShrink(
            int before, int after, boolean forbidden) {
        assertThat(
                        PropertyRoom.forbids(
                                Map.of(NAME, "x".repeat(MOST + before)),
                                Map.of(NAME, Optional.of("y".repeat(MOST + after)))))
                .isEqualTo(forbidden);
    }
}
