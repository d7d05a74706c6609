package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Filter;
import satchel.sync.core.scope.Scope;
import satchel.sync.core.scope.Window;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.MemoryReplica;

/**
 * Users who write and delete on both sides of a two-way pair while its filter keeps changing.
 * {@code -Dsatchel.scope.seed=N} plays one seed again, {@code -Dsatchel.scope.seeds=N} that many.
 */
final class ScopeLawsTest {
    private static final int SEEDS = Integer.getInteger("satchel.scope.seeds", 150);
    private static final List<String> UIDS = List.of("a", "b", "c", "d", "e");
    private static final List<String> CATEGORIES = List.of("Work", "Home", "Work,Home", "None");
    private static final List<String> DAYS = List.of("20260115", "20260215", "20260315");

    @TempDir Path folder;

    @Test
    void nothingIsLostDeletedOrInConflictBecauseTheFilterChanges() {
        Long only = Long.getLong("satchel.scope.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? SEEDS : only;
        for (long seed = first; seed <= last; seed++) {
            new Play(seed, folder.resolve("seed-" + seed)).run();
        }
    }

    /** One seed. */
    private static final class Play {
        private final long seed;
        private final Random random;
        private final Bench bench;
        private final Map<String, Set<Side>> editedOn = new HashMap<>();
        private final Set<String> deleted = new HashSet<>();
        private int edits;

        Play(long seed, Path folder) {
            this.seed = seed;
            this.random = new Random(seed);
            this.bench = new Bench(folder, Mode.TWO_WAY);
        }

        void run() {
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> edit();
                    case 3 -> delete();
                    case 4, 5 -> bench.terms = bench.terms.within(Scope.of(filter()));
                    default -> sync();
                }
            }
            sync();
            bench.terms = bench.terms.within(Scope.ALL);
            sync();
            sync();
            Set<String> parked = parked();
            for (String uid : UIDS) {
                if (!parked.contains(uid)) {
                    assertThat(text(Side.PIM, uid))
                            .as("seed %d: %s", seed, uid)
                            .isEqualTo(text(Side.STORE, uid));
                }
            }
        }

        private MemoryReplica on(Side side) {
            return side == Side.PIM ? bench.pim : bench.store;
        }

        private Optional<String> text(Side side, String uid) {
            return Optional.ofNullable(on(side).texts().get(uid));
        }

        private void edit() {
            Side side = Side.values()[random.nextInt(2)];
            String uid = UIDS.get(random.nextInt(UIDS.size()));
            String day = DAYS.get(random.nextInt(DAYS.size()));
            String event = Events.event(uid, "Edit " + ++edits).replace("20260201T", day + "T");
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            on(side).put(uid, Events.changed(event, "CATEGORIES", category));
            editedOn.computeIfAbsent(uid, first -> new TreeSet<>()).add(side);
        }

        private void delete() {
            Side side = Side.values()[random.nextInt(2)];
            String uid = UIDS.get(random.nextInt(UIDS.size()));
            if (text(side, uid).isPresent()) {
                on(side).remove(uid);
                deleted.add(uid);
                editedOn.computeIfAbsent(uid, first -> new TreeSet<>()).add(side);
            }
        }

        private Filter filter() {
            return new Filter(
                    Set.of(),
                    random.nextBoolean()
                            ? Set.of()
                            : Set.of(random.nextBoolean() ? "work" : "home"),
                    random.nextBoolean() ? Window.ALWAYS : window(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Window window() {
            Optional<Instant> day = Optional.of(Instant.parse("2026-02-01T00:00:00Z"));
            return random.nextBoolean()
                    ? new Window(day, Optional.empty())
                    : new Window(Optional.empty(), day);
        }

        private void sync() {
            Map<Side, Set<String>> before =
                    Map.of(Side.PIM, uids(Side.PIM), Side.STORE, uids(Side.STORE));
            Set<String> parkedBefore = parked();
            RunReport report = bench.run();
            if (report.ending() instanceof Ending.Refused(Refusal refusal)) {
                report = bench.run(Optional.of(new Consent.ToWhatTheGuardAsks(refusal.planHash())));
            }
            assertThat(report.problems()).as("seed %d", seed).isEmpty();
            for (Side side : Side.values()) {
                Set<String> gone = new TreeSet<>(before.get(side));
                gone.removeAll(uids(side));
                assertThat(deleted).as("seed %d: deleted by users", seed).containsAll(gone);
            }
            for (Conflict conflict : report.conflicts()) {
                if (!parkedBefore.contains(conflict.uid())) {
                    assertThat(editedOn.getOrDefault(conflict.uid(), Set.of()))
                            .as("seed %d: conflict about %s", seed, conflict.uid())
                            .hasSize(2);
                }
            }
            for (String uid : UIDS) {
                if (text(Side.PIM, uid).equals(text(Side.STORE, uid))) {
                    editedOn.remove(uid);
                    deleted.remove(uid);
                }
            }
        }

        private Set<String> parked() {
            Set<String> parked = new TreeSet<>();
            bench.base.entries().stream()
                    .filter(entry -> entry.state() == LinkState.PARKED)
                    .forEach(entry -> parked.add(entry.uid()));
            return parked;
        }

        private Set<String> uids(Side side) {
            return on(side).texts().keySet();
        }
    }
}
