package satchel.sync.core.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.core.record.RecordId;

/** Ids of a side that is joined of several databases. */
final class PartKeyTest {
    private static final PartKey OTHER = new PartKey("12ab34cd");

    @ParameterizedTest
    @ValueSource(
            strings = {"a.ics", "folder/a.ics", "#", "#12ab34cd/a.ics", "#--home--/x", "#1/2", ""})
    void anyIdOfAnyPartComesBack(String id) {
        for (PartKey key : List.of(PartKey.HOME, OTHER)) {
            RecordId joined = key.join(new RecordId(id));

            assertThat(PartKey.of(joined)).isEqualTo(key);
            assertThat(PartKey.own(joined)).isEqualTo(new RecordId(id));
        }
    }

    @Test
    void whatIsAtHomeKeepsItsId() {
        assertThat(PartKey.HOME.join(new RecordId("a.ics"))).isEqualTo(new RecordId("a.ics"));
    }

    @Test
    void aKeyHasEightCharactersWithoutASlash() {
        assertThatThrownBy(() -> new PartKey("short")).hasMessageContaining("short");
        assertThatThrownBy(() -> new PartKey("1234/678")).hasMessageContaining("1234/678");
    }
}
