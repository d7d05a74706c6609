package satchel.dav.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.Selection;

/** What is found quickly is what would be found by looking at each row. */
final class SnapshotTest {
    private static final int ROWS = 300;
    private static final int ROUNDS = 200;
    private static final int SECONDS = 1_000;

    /** Some have halves in common, in UTF-8 or UTF-16. */
    private static final List<String> LETTERS =
            List.of("a", "b", "c", "é", "è", "Ã", "日", "😀", "😁");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void selectsWhatTheSelectionHoldsOfInTheOrderOfNamesAlsoAfterChanges() {
        Snapshot snapshot = Snapshot.of(token(0), rows(0));
        Map<String, ObjectRow> expected = new HashMap<>();
        snapshot.byName().forEach(row -> expected.put(row.name(), row));
        for (int round = 1; round <= ROUNDS; round++) {
            Map<String, Optional<ObjectRow>> changes = changes(round);
            changes.forEach((name, row) -> {
                expected.remove(name);
                row.ifPresent(now -> expected.put(name, now));
            });
            snapshot = snapshot.after(token(round), changes);
            Selection selection = selection();
            assertThat(snapshot.select(selection))
                    .as("seed %d, round %d, %s", seed, round, selection)
                    .map(ObjectRow::name)
                    .isSorted()
                    .containsExactlyInAnyOrderElementsOf(
                            expected.values().stream()
                                    .filter(row -> selection.holds(row.index()))
                                    .map(ObjectRow::name)
                                    .toList());
            assertThat(snapshot.byChange())
                    .as("seed %d, round %d", seed, round)
                    .hasSameSizeAs(snapshot.byName())
                    .isSortedAccordingTo((a, b) -> a.change().compareTo(b.change()));
        }
    }

    private List<ObjectRow> rows(int round) {
        return IntStream.range(0, ROWS).mapToObj(n -> row("n" + n, round * ROWS + n)).toList();
    }

    private Map<String, Optional<ObjectRow>> changes(int round) {
        Map<String, Optional<ObjectRow>> changes = new HashMap<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            String name = "n" + random.nextInt(ROWS + ROWS / 2);
            ObjectRow row = row(name, ROWS * (round + 1) + n);
            changes.put(name, random.nextInt(3) == 0 ? Optional.empty() : Optional.of(row));
        }
        return changes;
    }

    private ObjectRow row(String name, int change) {
        Optional<Instant> first = sometime();
        Optional<Instant> last = sometime().map(end -> first.filter(end::isBefore).orElse(end));
        String text = letters(4) + "\n" + random.nextInt(20);
        ObjectIndex index = new ObjectIndex(name, "VEVENT", first, last, false, text);
        return new ObjectRow(
                name, new ETag("e" + change), 1, Instant.EPOCH, new ChangeNumber(change), index);
    }

    private Selection selection() {
        Set<String> text =
                switch (random.nextInt(3)) {
                    case 0 -> Set.of();
                    case 1 -> Set.of(letters(random.nextInt(4)));
                    default -> Set.of(letter(), letter() + "\n" + random.nextInt(3));
                };
        return new Selection(Optional.empty(), Optional.empty(), sometime(), sometime(), text);
    }

    private String letters(int count) {
        return Stream.generate(this::letter).limit(count).collect(Collectors.joining());
    }

    private String letter() {
        return LETTERS.get(random.nextInt(LETTERS.size()));
    }

    /** Between whole seconds, too. */
    private Optional<Instant> sometime() {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(random.nextInt(SECONDS * 1_000)));
    }

    private static SyncToken token(long number) {
        return new SyncToken("c", new ChangeNumber(number));
    }
}
