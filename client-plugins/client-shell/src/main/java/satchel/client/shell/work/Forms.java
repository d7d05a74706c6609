package satchel.client.shell.work;

import java.util.List;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.shell.desk.DeletionChoice;
import satchel.client.shell.desk.ModeChoice;
import satchel.client.shell.desk.PairForm;
import satchel.client.sync.SyncRequest;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

/** The window's form in the engine's words, and back. */
final class Forms {
    private Forms() {}

    /**
     * A conflict is parked: the window has no way yet to say who wins. Nor has it one to say the
     * direction, which is to the store, the limits of the guard, a filter, or more databases.
     */
    static SyncRequest request(PairForm form) {
        return new SyncRequest(
                form.pim(),
                List.of(Part.all(form.database())),
                form.collection(),
                mode(form.mode()),
                Direction.TO_STORE,
                deletions(form.deletions()),
                ConflictPolicy.ASK,
                GuardLimits.USUAL);
    }

    /** Whether the window can show a pair as it is. */
    static boolean canShow(SavedPair pair) {
        return pair.direction() == Direction.TO_STORE
                && pair.limits().equals(GuardLimits.USUAL)
                && pair.parts().equals(List.of(Part.all(pair.database())));
    }

    static PairForm of(SavedPair pair) {
        return new PairForm(
                pair.pim(),
                pair.database(),
                pair.collection(),
                choice(pair.mode()),
                choice(pair.deletions()));
    }

    private static Mode mode(ModeChoice choice) {
        return switch (choice) {
            case REPLACE -> Mode.REPLACE;
            case MERGE -> Mode.MERGE;
            case TWO_WAY -> Mode.TWO_WAY;
        };
    }

    private static ModeChoice choice(Mode mode) {
        return switch (mode) {
            case REPLACE -> ModeChoice.REPLACE;
            case MERGE -> ModeChoice.MERGE;
            case TWO_WAY -> ModeChoice.TWO_WAY;
        };
    }

    private static Deletions deletions(DeletionChoice choice) {
        return switch (choice) {
            case KEEP -> Deletions.KEEP;
            case PROPAGATE -> Deletions.PROPAGATE;
        };
    }

    private static DeletionChoice choice(Deletions deletions) {
        return switch (deletions) {
            case KEEP -> DeletionChoice.KEEP;
            case PROPAGATE -> DeletionChoice.PROPAGATE;
        };
    }
}
