package satchel.sync.runtime.run;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.MemoryReplica;

/**
 * A situation being played: two sides, the engine between them, and a memory of everything that a
 * user ever wrote.
 */
final class World {
    /** The record that it is all about. */
    static final String RECORD = "a";

    private static final String SUMMARY = "SUMMARY";

    /** One that nothing happens to, so that no side is ever empty. */
    private static final String BYSTANDER = "z";

    private static final int MOST_RUNS = 6;

    final Bench bench;
    final Situation situation;
    private final Path folder;

    /**
     * Summaries and places that users wrote, and those of them that a user replaced or deleted in
     * its place.
     */
    private final Set<String> written = new LinkedHashSet<>();

    private final Set<String> replaced = new HashSet<>();
    private int pimWrites;
    private int steps;
    private boolean userDeletedInStore;
    private boolean wasInStore;
    private boolean disturbedByUser;

    /** Where users wrote or deleted since both sides were quiet. */
    private final Set<Side> touched = EnumSet.noneOf(Side.class);

    World(Path folder, Situation situation) {
        this.folder = folder;
        this.situation = situation;
        bench =
                new Bench(
                        folder.resolve("own"),
                        situation.mode(),
                        situation.deletions(),
                        situation.conflicts());
        bench.store.behave(situation.server());
        bench.pim(BYSTANDER, "Bystander");
        if (situation.past() == Situation.Past.AGREED) {
            write(Side.PIM, "Agreed");
        }
        settle();
        touched.clear();
        befall(Side.PIM, situation.pim());
        befall(Side.STORE, situation.store());
    }

    private void befall(Side side, Situation.Fate fate) {
        switch (fate) {
            case NONE -> {}
            case WRITTEN -> write(side, "Of the " + side);
            case WRITTEN_ALIKE -> write(side, "Of the " + side.other());
            case WRITTEN_APART -> change(side, "LOCATION", "At the " + side);
            case DELETED -> remove(side);
        }
    }

    /** Steps that the next run takes, undisturbed. */
    int steps() {
        bench.onStep(step -> steps++);
        run();
        return steps;
    }

    /** Lets it happen in the first run, and runs until there is nothing left to do. */
    void play(Disturbance disturbance) {
        bench.onStep(step -> {
            watch(step);
            int now = steps++;
            switch (disturbance) {
                case Disturbance.Peace _ -> {}
                case Disturbance.Crash(int at) -> crashAt(at, now);
                case Disturbance.CrashAndEdit(int at, Side _) -> crashAt(at, now);
                case Disturbance.CrashAndRemoval(int at, Side _) -> crashAt(at, now);
                case Disturbance.Edit(int at, Side side) when at == now -> editNow(side);
                case Disturbance.Removal(int at, Side side) when at == now -> removeNow(side);
                case Disturbance.OtherClient(int at) when at == now -> otherClient();
                case Disturbance.Edit _, Disturbance.Removal _, Disturbance.OtherClient _ -> {}
            }
        });
        try {
            run();
        } catch (Bench.Crash expected) {
            afterwards(disturbance);
        }
        settle();
    }

    private static void crashAt(int step, int now) {
        if (step == now) {
            throw new Bench.Crash();
        }
    }

    private void afterwards(Disturbance disturbance) {
        switch (disturbance) {
            case Disturbance.CrashAndEdit(int _, Side side) -> editNow(side);
            case Disturbance.CrashAndRemoval(int _, Side side) -> removeNow(side);
            case Disturbance.Peace _,
                    Disturbance.Crash _,
                    Disturbance.Edit _,
                    Disturbance.Removal _,
                    Disturbance.OtherClient _ -> {}
        }
    }

    private void editNow(Side side) {
        disturbedByUser = true;
        write(side, "Meanwhile in the " + side);
    }

    private void removeNow(Side side) {
        disturbedByUser = true;
        remove(side);
    }

    /** It has whatever the store has, changes the record, and puts it back as the protocol says. */
    private void otherClient() {
        disturbedByUser = true;
        Bench other =
                new Bench(
                        folder.resolve("other"),
                        bench.store,
                        Mode.TWO_WAY,
                        Deletions.KEEP,
                        ConflictPolicy.ASK);
        other.onStep(step -> {});
        other.run(Optional.empty());
        Optional<String> there = Optional.ofNullable(other.pim.texts().get(RECORD));
        if (there.isPresent()) {
            String edit = "Of another client";
            replaces(bench.store, SUMMARY);
            written.add(edit);
            touched.add(Side.STORE);
            other.pim.put(RECORD, Events.changed(there.get(), SUMMARY, edit));
            other.run(Optional.empty());
        }
    }

    private void write(Side side, String summary) {
        change(side, SUMMARY, summary);
    }

    private void change(Side side, String property, String value) {
        String there = on(side).texts().getOrDefault(RECORD, Events.event(RECORD, value));
        replaces(on(side), property);
        written.add(value);
        touched.add(side);
        on(side).put(RECORD, Events.changed(there, property, value));
        wasInStore |= side == Side.STORE;
    }

    /** A user sees the property as it is and writes another. */
    private void replaces(MemoryReplica side, String property) {
        Optional.ofNullable(side.texts().get(RECORD)).stream()
                .flatMap(text -> Bench.values(text, property + ":"))
                .forEach(replaced::add);
    }

    private void remove(Side side) {
        replaces(on(side), SUMMARY);
        replaces(on(side), "LOCATION");
        touched.add(side);
        on(side).remove(RECORD);
        userDeletedInStore |= side == Side.STORE;
    }

    private MemoryReplica on(Side side) {
        return side == Side.PIM ? bench.pim : bench.store;
    }

    private void watch(String step) {
        pimWrites += step.startsWith("PIM write") ? 1 : 0;
        wasInStore |= bench.store.texts().containsKey(RECORD);
    }

    /** Runs until nothing is left to do but what waits for the user. */
    RunReport settle() {
        bench.onStep(step -> {
            watch(step);
            steps++;
        });
        RunReport report = run();
        for (int run = 1; run < MOST_RUNS && !isQuiet(report); run++) {
            report = run();
        }
        return report;
    }

    private static boolean isQuiet(RunReport report) {
        return report.pim().equals(Counts.NONE)
                && report.store().equals(Counts.NONE)
                && report.adopted() + report.forgotten() == 0;
    }

    /** With the user's consent to whatever the guard asks about. */
    private RunReport run() {
        steps = 0;
        RunReport report = bench.run();
        return report.ending() instanceof Ending.Refused(Refusal refusal)
                ? bench.run(Optional.of(new Consent.ToWhatTheGuardAsks(refusal.planHash())))
                : report;
    }

    /** What must be on a side or in a journal. */
    Set<String> mustBeSomewhere() {
        Set<String> must = new LinkedHashSet<>(written);
        must.removeAll(replaced);
        return must;
    }

    boolean wroteToThePim() {
        return pimWrites > 0;
    }

    boolean wasDisturbedByUser() {
        return disturbedByUser;
    }

    /** Whether users had their say on both sides. */
    boolean wasTouchedOnBothSides() {
        return touched.size() == Side.values().length;
    }

    /** Whether somebody else than a user took the record away from the store. */
    boolean lostFromStore() {
        return wasInStore && !userDeletedInStore && !bench.store.texts().containsKey(RECORD);
    }

    Map<String, String> texts(Side side) {
        return on(side).texts();
    }
}
