package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.List;
import satchel.sync.core.record.Side;

/** What happens in the middle of a run, before its step of that number is taken. */
sealed interface Disturbance {
    /** Nothing does. */
    record Peace() implements Disturbance {}

    /** The run dies. */
    record Crash(int step) implements Disturbance {}

    /** A user writes the record. */
    record Edit(int step, Side side) implements Disturbance {}

    /** A user deletes the record. */
    record Removal(int step, Side side) implements Disturbance {}

    /** The run dies, and a user writes the record before there is another one. */
    record CrashAndEdit(int step, Side side) implements Disturbance {}

    /** The run dies, and a user deletes the record before there is another one. */
    record CrashAndRemoval(int step, Side side) implements Disturbance {}

    /** Another client of the same store, which has the record too, edits and synchronises it. */
    record OtherClient(int step) implements Disturbance {}

    /** All that can happen to a run of so many steps. */
    static List<Disturbance> all(int steps) {
        List<Disturbance> all = new ArrayList<>(List.of(new Peace()));
        for (int step = 0; step < steps; step++) {
            all.add(new Crash(step));
            all.add(new OtherClient(step));
            for (Side side : Side.values()) {
                all.add(new Edit(step, side));
                all.add(new Removal(step, side));
                all.add(new CrashAndEdit(step, side));
                all.add(new CrashAndRemoval(step, side));
            }
        }
        return all;
    }
}
