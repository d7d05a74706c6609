package satchel.sync.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/** Changes of what a record means, each of which the canonical form must see. */
class MutationsTest {
    static List<Mutation> mutations() {
        return Mutation.read("mutations.txt");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void changeOfMeaningIsSeen(Mutation mutation) {
        Format format = format(mutation.before());

        assertThat(Canonical.of(format, mutation.after())).isPresent();
        assertThat(Canonical.hash(format, mutation.after()))
                .isNotEqualTo(Canonical.hash(format, mutation.before()));
    }

    /** The table is not cut short by a mark that is not read. */
    @Test
    void changesAreMany() {
        assertThat(mutations()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    private static Format format(Body body) {
        return body.text().startsWith("BEGIN:VCARD") ? Format.VCARD : Format.ICALENDAR;
    }
}
