package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.testdata.corpus.Corpus;

/** The worked examples of the design, on the pure planner; the table is shared with end-to-end. */
class PatentExamplesTest {
    static Stream<List<String>> examples() {
        return Corpus.scenarios("patent.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothSidesBecomeWhatTheDesignSays(List<String> example) {
        Terms terms =
                new Terms(
                        Mode.valueOf(constant(example.get(1))),
                        example.get(2).equals("-")
                                ? Deletions.KEEP
                                : Deletions.valueOf(constant(example.get(2))),
                        ConflictPolicy.ASK,
                        Format.ICALENDAR);
        MemorySync sync = new MemorySync();
        fill(sync, example.get(3), example.get(4), example.get(5));

        sync.run(terms);

        assertThat(letters(sync.pim)).as("PIM").isEqualTo(example.get(6));
        assertThat(letters(sync.store)).as("store").isEqualTo(example.get(7));
        assertThat(sync.plan(terms).actions()).as("second plan").isEmpty();
    }

    /** What both sides agreed on is made by a sync; then records come and go on each side. */
    private static void fill(MemorySync sync, String base, String pim, String store) {
        String agreed = base.equals("-") ? "" : base;
        agreed.chars().forEach(c -> create(sync.pim, c));
        sync.run(new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR));
        become(sync.pim, pim);
        become(sync.store, store);
    }

    private static void become(MemorySide side, String wanted) {
        for (var id : List.copyOf(side.bodies().keySet())) {
            if (!wanted.contains(letter(side, id))) {
                side.remove(id);
            }
        }
        String has = letters(side);
        wanted.chars().filter(c -> has.indexOf(c) < 0).forEach(c -> create(side, c));
    }

    private static void create(MemorySide side, int letter) {
        String name = Character.toString(letter);
        side.create(name, Events.event("uid-" + name, "Event " + name));
    }

    private static String letters(MemorySide side) {
        return side.bodies().keySet().stream()
                .map(id -> letter(side, id))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String letter(MemorySide side, RecordId id) {
        Optional<String> uid = Canonical.uid(Format.ICALENDAR, side.body(id));
        return uid.orElseThrow().substring("uid-".length());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
