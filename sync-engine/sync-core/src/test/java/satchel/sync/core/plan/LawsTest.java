package satchel.sync.core.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;

/**
 * Whatever users do to both sides between syncs, these laws hold after each sync. Each test is one
 * seeded history, named by its terms and its seed.
 */
class LawsTest {
    private static final int HISTORIES_PER_TERMS = 40;
    private static final int SYNCS_PER_HISTORY = 6;
    private static final int RECORDS = 6;

    static Stream<History> histories() {
        List<History> histories = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (Deletions deletions : Deletions.values()) {
                for (ConflictPolicy policy : ConflictPolicy.values()) {
                    Terms terms = new Terms(mode, deletions, policy, Format.ICALENDAR);
                    LongStream.range(0, HISTORIES_PER_TERMS)
                            .forEach(seed -> histories.add(new History(terms, seed)));
                }
            }
        }
        return histories.stream();
    }

    record History(Terms terms, long seed) {}

    @ParameterizedTest
    @MethodSource("histories")
    void lawsHoldAfterEverySync(History history) {
        Terms terms = history.terms();
        Random random = new Random(history.seed());
        MemorySync sync = new MemorySync();
        for (int round = 0; round < SYNCS_PER_HISTORY; round++) {
            Set<String> edited = happen(random, sync, round);
            Map<String, Set<ContentHash>> pimBefore = contents(sync.pim);
            Map<String, Set<ContentHash>> storeBefore = contents(sync.store);
            int pimWrites = sync.pim.writes();

            Plan plan = sync.run(terms);

            Map<String, Set<ContentHash>> pim = contents(sync.pim);
            Map<String, Set<ContentHash>> store = contents(sync.store);
            quiescence(sync, terms);
            switch (terms.mode()) {
                case REPLACE -> assertThat(store).as("replace makes both equal").isEqualTo(pim);
                case MERGE -> mergeLaws(sync, plan, terms, store, storeBefore);
                case TWO_WAY -> twoWayLaws(sync, terms, pim, store, edited);
            }
            if (terms.mode() != Mode.TWO_WAY) {
                assertThat(sync.pim.writes()).as("one way: no write").isEqualTo(pimWrites);
                assertThat(pim).isEqualTo(pimBefore);
            }
        }
    }

    private static void quiescence(MemorySync sync, Terms terms) {
        Plan again = sync.plan(terms);
        assertThat(MemorySync.writes(again)).as("a second sync writes nothing").isEmpty();
        assertThat(again.actions())
                .as("a second sync has nothing to learn")
                .allMatch(action -> action instanceof Action.Park);
        if (terms.mode() == Mode.REPLACE || terms.conflicts() == ConflictPolicy.ASK) {
            if (terms.mode() != Mode.MERGE || terms.deletions() == Deletions.KEEP) {
                assertThat(sync.pimBodiesAsked).as("bodies of unchanged records").isEmpty();
                assertThat(sync.storeBodiesAsked).as("bodies of unchanged records").isEmpty();
            }
        }
    }

    private static void mergeLaws(
            MemorySync sync,
            Plan plan,
            Terms terms,
            Map<String, Set<ContentHash>> store,
            Map<String, Set<ContentHash>> storeBefore) {
        Set<RecordId> counterparts = new HashSet<>();
        sync.base.values().stream()
                .filter(entry -> sync.store.bodies().containsKey(entry.storeId()))
                .forEach(entry -> counterparts.add(entry.pimId()));
        assertThat(counterparts)
                .as("the store has what the PIM has")
                .containsAll(sync.pim.bodies().keySet());
        if (terms.deletions() == Deletions.KEEP) {
            assertThat(plan.actions()).noneMatch(action -> action instanceof Action.Delete);
            assertThat(store.keySet()).as("nothing is deleted").containsAll(storeBefore.keySet());
        }
    }

    private static void twoWayLaws(
            MemorySync sync,
            Terms terms,
            Map<String, Set<ContentHash>> pim,
            Map<String, Set<ContentHash>> store,
            Set<String> edited) {
        assertThat(pim.keySet()).as("both sides have the same records").isEqualTo(store.keySet());
        Set<String> parked = new HashSet<>();
        sync.base.values().stream()
                .filter(entry -> entry.state() == LinkState.PARKED)
                .forEach(entry -> parked.add(entry.uid()));
        for (String uid : pim.keySet()) {
            if (!parked.contains(uid)) {
                assertThat(pim.get(uid)).as("both sides agree on " + uid).isEqualTo(store.get(uid));
            }
        }
        boolean editsWin =
                switch (terms.conflicts()) {
                    case ASK, NEWER, BOTH -> true;
                    case PIM, STORE -> false;
                };
        if (editsWin) {
            assertThat(pim.keySet()).as("an edit beats a deletion").containsAll(edited);
        }
    }

    /**
     * Lets things happen on both sides.
     *
     * @return UIDs that somebody made or edited, and did not delete on that same side afterwards
     */
    private static Set<String> happen(Random random, MemorySync sync, int round) {
        Set<String> pimEdits = new HashSet<>();
        Set<String> storeEdits = new HashSet<>();
        int events = random.nextInt(8);
        for (int i = 0; i < events; i++) {
            boolean onPim = random.nextBoolean();
            MemorySide side = onPim ? sync.pim : sync.store;
            Set<String> edits = onPim ? pimEdits : storeEdits;
            String uid = "u" + random.nextInt(RECORDS);
            Optional<RecordId> known = find(side, uid);
            if (known.isEmpty()) {
                side.create(uid + random.nextInt(100), version(random, uid, round));
                edits.add(uid);
                continue;
            }
            RecordId id = known.get();
            switch (random.nextInt(5)) {
                case 0 -> {
                    side.put(id, version(random, uid, round));
                    edits.add(uid);
                }
                case 1 -> {
                    side.put(id, fieldOf(random, side.body(id), round));
                    edits.add(uid);
                }
                case 2 -> {
                    side.remove(id);
                    edits.remove(uid);
                }
                case 3 -> side.touch(id);
                default -> {
                    Body body = side.body(id);
                    side.remove(id);
                    side.create(uid + "renamed" + random.nextInt(100), body);
                }
            }
        }
        pimEdits.addAll(storeEdits);
        return pimEdits;
    }

    /** Edits that go together with those of another field. */
    private static Body fieldOf(Random random, Body body, int round) {
        String field = random.nextBoolean() ? "LOCATION:" : "DESCRIPTION:";
        String others =
                body.text().lines().filter(line -> !line.startsWith(field)).collect(joining("\n"));
        String value = field + "round " + round + " text " + random.nextInt(4) + "\n";
        return new Body(others.replace("END:VEVENT", value + "END:VEVENT") + "\n");
    }

    /** Few enough contents that both sides sometimes happen on the same. */
    private static Body version(Random random, String uid, int round) {
        String summary = uid + " round " + round + " text " + random.nextInt(4);
        String modified = "LAST-MODIFIED:2026010" + (1 + random.nextInt(3)) + "T000000Z\n";
        return Events.event(uid, summary, random.nextBoolean() ? modified : "");
    }

    private static Optional<RecordId> find(MemorySide side, String uid) {
        return side.bodies().entrySet().stream()
                .filter(entry -> uidOf(entry.getValue()).equals(uid))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Set<ContentHash>> contents(MemorySide side) {
        Map<String, Set<ContentHash>> contents = new TreeMap<>();
        side.bodies()
                .values()
                .forEach(body ->
                        contents.computeIfAbsent(uidOf(body), uid -> new HashSet<>())
                                .add(Canonical.hash(Format.ICALENDAR, body)));
        return contents;
    }

    private static String uidOf(Body body) {
        return Canonical.uid(Format.ICALENDAR, body).orElseThrow();
    }
}
