package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.bus.BusException;

/** A list on a server that chooses the UIDs itself. */
final class OwnNamesTest {
    private final List<String> removed = new ArrayList<>();

    private Map<String, Failure> remove(List<String> uids) {
        removed.addAll(uids);
        return Map.of();
    }

    private static Draft draft(String uid) {
        return new Draft(uid, Optional.empty(), List.of(), List.of());
    }

    @Test
    void whatGotAnotherNameIsTakenAwayAgainAndRefused() throws BusException {
        Object[] reply = {new String[] {"a", "AAMkAGI2"}};

        Map<Draft, Failure> refused =
                OwnNames.refused(List.of(draft("a"), draft("b")), reply, this::remove);

        assertThat(refused).containsOnlyKeys(draft("b"));
        assertThat(removed).containsExactly("AAMkAGI2");
    }

    @Test
    void whatKeptItsNameStays() throws BusException {
        Object[] reply = {List.of("a", "b")};

        assertThat(OwnNames.refused(List.of(draft("a"), draft("b")), reply, this::remove))
                .isEmpty();
        assertThat(removed).isEmpty();
    }
}
