package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;

/** What must hold of a world once it is quiet, whatever happened before; each law in a sentence. */
final class Laws {
    private final World world;
    private final Situation situation;
    private final boolean parked;
    private final List<String> broken = new ArrayList<>();

    private Laws(World world, RunReport last) {
        this.world = world;
        this.situation = world.situation;
        this.parked = !last.conflicts().isEmpty();
        require(last.problems().isEmpty(), "no record has a problem: " + last.problems());
    }

    /** The laws that do not hold. */
    static List<String> broken(World world) {
        Laws laws = new Laws(world, world.settle());
        laws.aQuietWorldHasNothingToDo();
        laws.noVersionOfAUserIsLost();
        laws.bothSidesMeet();
        laws.aOneWaySyncNeverWritesToThePim();
        laws.aMergeLeavesInTheStoreWhatWasThere();
        laws.anEditBeatsADeletion();
        laws.editsOfDifferentFieldsGoTogether();
        laws.nothingIsAConflictThatIsNone();
        return laws.broken;
    }

    private void aQuietWorldHasNothingToDo() {
        List<Action> left =
                world.bench.preview().plan().actions().stream()
                        .filter(action -> !(action instanceof Action.Park))
                        .toList();
        require(left.isEmpty(), "a quiet world has nothing to do, but " + left);
    }

    private void noVersionOfAUserIsLost() {
        Set<String> must = world.mustBeSomewhere();
        must.removeAll(world.bench.marksAnywhere());
        require(must.isEmpty(), "no version of a user is lost, but " + must);
    }

    private void bothSidesMeet() {
        List<String> pim = Bench.contents(world.bench.pim);
        List<String> store = Bench.contents(world.bench.store);
        String found = ": " + pim + " and " + store;
        switch (situation.mode()) {
            case TWO_WAY -> require(parked || pim.equals(store), "both sides are equal" + found);
            case REPLACE -> require(pim.equals(store), "the store is what the PIM is" + found);
            case MERGE -> require(storeHasAllOfThePim(), "the store has what the PIM has" + found);
        }
    }

    /** Under its UID, perhaps as the store's user left it, or under another what the PIM has. */
    private boolean storeHasAllOfThePim() {
        Map<String, String> store = world.texts(Side.STORE);
        return world.texts(Side.PIM).entrySet().stream()
                .allMatch(record ->
                        store.containsKey(record.getKey())
                                || store.values().stream()
                                        .map(Bench::summary)
                                        .anyMatch(Bench.summary(record.getValue())::equals));
    }

    private void aOneWaySyncNeverWritesToThePim() {
        // A copy of what lost a conflict is new to both sides, and asked for.
        boolean may =
                situation.mode() == Mode.TWO_WAY || situation.conflicts() == ConflictPolicy.BOTH;
        require(may || !world.wroteToThePim(), "a one-way sync never writes to the PIM");
    }

    private void aMergeLeavesInTheStoreWhatWasThere() {
        boolean keeps = situation.mode() == Mode.MERGE && situation.deletions() == Deletions.KEEP;
        require(!keeps || !world.lostFromStore(), "a merge deletes nothing from the store");
    }

    /** Where the user has not said that one of the sides wins. */
    private void anEditBeatsADeletion() {
        boolean applies =
                situation.mode() == Mode.TWO_WAY
                        && situation.isEditAgainstDelete()
                        && situation.conflicts() != ConflictPolicy.PIM
                        && situation.conflicts() != ConflictPolicy.STORE
                        && !world.wasDisturbedByUser();
        require(
                !applies
                        || (world.texts(Side.PIM).containsKey(World.RECORD)
                                && world.texts(Side.STORE).containsKey(World.RECORD)),
                "an edit beats a deletion");
    }

    private void editsOfDifferentFieldsGoTogether() {
        if (!situation.isEditOfDifferentFields()
                || situation.mode() == Mode.REPLACE
                || world.wasDisturbedByUser()) {
            return;
        }
        Set<String> must = world.mustBeSomewhere();
        String inStore = String.valueOf(world.texts(Side.STORE).get(World.RECORD));
        String inPim = String.valueOf(world.texts(Side.PIM).get(World.RECORD));
        require(
                must.stream().allMatch(inStore::contains),
                "edits of different fields go together, but the store has " + inStore);
        require(
                situation.mode() == Mode.MERGE || must.stream().allMatch(inPim::contains),
                "edits of different fields go together, but the PIM has " + inPim);
    }

    private void nothingIsAConflictThatIsNone() {
        require(
                !parked || world.wasTouchedOnBothSides(),
                "what users touched on one side only is no conflict");
    }

    private void require(boolean holds, String law) {
        if (!holds) {
            broken.add(law);
        }
    }
}
