package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which objects a selection leaves over. */
public interface SelectionContract extends WorkspaceFixture {
    Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    default void selectsByComponent() throws IOException {
        createWork();
        put("event", index("u1", "VEVENT", Optional.empty(), Optional.empty(), ""));
        put("task", index("u2", "VTODO", Optional.empty(), Optional.empty(), ""));

        assertThat(names(WORK, select(Optional.of("VTODO"), Optional.empty())))
                .containsExactly("task");
    }

    @Test
    default void selectsByUid() throws IOException {
        createWork();
        put("a", index("u1", "VEVENT", Optional.empty(), Optional.empty(), ""));
        put("b", index("u2", "VEVENT", Optional.empty(), Optional.empty(), ""));

        assertThat(names(WORK, select(Optional.empty(), Optional.of("u2")))).containsExactly("b");
        assertThat(names(WORK, select(Optional.of("VTODO"), Optional.of("u2")))).isEmpty();
        assertThat(names(WORK, select(Optional.empty(), Optional.of("U2")))).isEmpty();
    }

    @Test
    default void selectsWhatOverlapsATimeRange() throws IOException {
        createWork();
        putTimed("before", Optional.of(NINE), Optional.of(NINE.plusSeconds(60)));
        putTimed("inside", Optional.of(TEN.plusSeconds(60)), Optional.of(TEN.plusSeconds(120)));
        putTimed("around", Optional.of(NINE), Optional.of(NOON));
        putTimed("endless", Optional.of(NINE), Optional.empty());
        putTimed("beginningless", Optional.empty(), Optional.of(NOON));
        putTimed("timeless", Optional.empty(), Optional.empty());
        putTimed("instant", Optional.of(TEN), Optional.of(TEN));
        putTimed("startsAtEnd", Optional.of(ELEVEN), Optional.of(NOON));
        putTimed("endless later", Optional.of(NOON), Optional.empty());

        assertThat(names(WORK, between(Optional.of(TEN), Optional.of(ELEVEN))))
                .containsExactly(
                        "around", "beginningless", "endless", "inside", "instant", "timeless");
    }

    @Test
    default void timeRangeMayBeOpenAtEitherEnd() throws IOException {
        createWork();
        putTimed("early", Optional.of(NINE), Optional.of(TEN.minusSeconds(1)));
        putTimed("late", Optional.of(ELEVEN), Optional.of(NOON));

        assertThat(names(WORK, between(Optional.of(TEN), Optional.empty())))
                .containsExactly("late");
        assertThat(names(WORK, between(Optional.empty(), Optional.of(TEN))))
                .containsExactly("early");
    }

    @Test
    default void instantsBeyondMillisecondsCountAsUnbounded() throws IOException {
        createWork();
        putTimed("ever", Optional.of(Instant.MIN), Optional.of(Instant.MAX));

        assertThat(names(WORK, between(Optional.of(Instant.MIN), Optional.of(Instant.MAX))))
                .containsExactly("ever");
        assertThat(names(WORK, between(Optional.of(TEN), Optional.of(NOON))))
                .containsExactly("ever");
    }

    @Test
    default void selectsWhatContainsEveryText() throws IOException {
        createWork();
        put(
                "ann",
                index("u1", "VCARD", Optional.empty(), Optional.empty(), "fn:ann 100%\norg:x_y"));
        put(
                "bob",
                index("u2", "VCARD", Optional.empty(), Optional.empty(), "fn:bob 1000\norg:xzy"));
        put("jür", index("u3", "VCARD", Optional.empty(), Optional.empty(), "fn:jürgen\norg:x"));

        assertThat(names(WORK, containing("0%"))).containsExactly("ann");
        assertThat(names(WORK, containing("x_y"))).containsExactly("ann");
        assertThat(names(WORK, containing("fn:", "org:x"))).containsExactly("ann", "bob", "jür");
        assertThat(names(WORK, containing("bob", "ann"))).isEmpty();
        assertThat(names(WORK, containing("jür"))).containsExactly("jür");
    }

    private void putTimed(String name, Optional<Instant> first, Optional<Instant> last) {
        put(name, index(name, "VEVENT", first, last, ""));
    }

    private void put(String name, ObjectIndex index) {
        store().put(WORK.object(name), new NewBody(new byte[] {1}, index), ANYTHING);
    }

    private static ObjectIndex index(
            String uid,
            String component,
            Optional<Instant> first,
            Optional<Instant> last,
            String text) {
        return new ObjectIndex(uid, component, first, last, false, text);
    }

    private static Selection select(Optional<String> component, Optional<String> uid) {
        return new Selection(component, uid, Optional.empty(), Optional.empty(), Set.of());
    }

    private static Selection between(Optional<Instant> from, Optional<Instant> to) {
        return new Selection(Optional.empty(), Optional.empty(), from, to, Set.of());
    }

    private static Selection containing(String... text) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(text));
    }
}
