package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;

/** What becomes of edits that both sides made of one record. */
class MergePlanTest {
    private static final RecordId IN_PIM = new RecordId("p-u");
    private static final RecordId IN_STORE = new RecordId("s-u");

    private final MemorySync sync = new MemorySync();

    @BeforeEach
    void agree() {
        sync.pim.create("u", body("Tea", "Kitchen", "Mugs"));
        sync.run(terms(Mode.TWO_WAY, ConflictPolicy.ASK));
        sync.store.put(new RecordId("s-u"), body("Tea", "Kitchen", "Mugs"));
    }

    private static Terms terms(Mode mode, ConflictPolicy policy) {
        return new Terms(mode, Deletions.KEEP, policy, Format.ICALENDAR);
    }

    private static Body body(String summary, String location, String description) {
        return Events.event(
                "u", summary, "LOCATION:" + location + "\nDESCRIPTION:" + description + "\n");
    }

    private static List<String> fields(MemorySide side, RecordId id) {
        return side.body(id)
                .text()
                .lines()
                .filter(line -> line.matches("(SUMMARY|LOCATION|DESCRIPTION):.*"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void editsOfDifferentFieldsAreWrittenToBothSidesWhateverThePolicy(ConflictPolicy policy) {
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Tea", "Garden", "Mugs"));

        Plan plan = sync.run(terms(Mode.TWO_WAY, policy));

        assertThat(plan.actions())
                .singleElement()
                .isInstanceOf(Action.Merge.class)
                .extracting(Action::reason)
                .isEqualTo(Reason.MERGED);
        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Garden", "Mugs");
        assertThat(fields(sync.store, IN_STORE)).containsExactly("Coffee", "Garden", "Mugs");
    }

    /** The policy is asked about the field that both changed, and about no other. */
    @ParameterizedTest
    @CsvSource({"PIM, Coffee", "STORE, Cocoa"})
    void onlyTheCollidingFieldIsTheWinners(ConflictPolicy policy, String summary) {
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Cups"));
        sync.store.put(IN_STORE, body("Cocoa", "Garden", "Mugs"));

        sync.run(terms(Mode.TWO_WAY, policy));

        assertThat(fields(sync.pim, IN_PIM)).containsExactly(summary, "Garden", "Cups");
        assertThat(fields(sync.store, IN_STORE)).containsExactly(summary, "Garden", "Cups");
    }

    @Test
    void aFieldThatBothChangedIsAskedAboutBeforeAnyOtherIsMerged() {
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Cups"));
        sync.store.put(IN_STORE, body("Cocoa", "Garden", "Mugs"));

        Plan plan = sync.run(terms(Mode.TWO_WAY, ConflictPolicy.ASK));

        assertThat(plan.actions()).singleElement().isInstanceOf(Action.Park.class);
        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Kitchen", "Cups");
        assertThat(fields(sync.store, IN_STORE)).containsExactly("Cocoa", "Garden", "Mugs");
    }

    /** A run died between its two writes. */
    @Test
    void halfOfAMergeIsCompletedByTheNextSync() {
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Coffee", "Garden", "Mugs"));

        Plan plan = sync.run(terms(Mode.TWO_WAY, ConflictPolicy.ASK));

        assertThat(plan.actions()).singleElement().isInstanceOf(Action.Update.class);
        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Garden", "Mugs");
    }

    @Test
    void aMergingSyncWritesToTheStoreOnlyAndRemembersWhatThePimHas() {
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Tea", "Garden", "Mugs"));

        sync.run(terms(Mode.MERGE, ConflictPolicy.ASK));

        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Kitchen", "Mugs");
        assertThat(fields(sync.store, IN_STORE)).containsExactly("Coffee", "Garden", "Mugs");
        assertThat(sync.base.values())
                .extracting(BaseEntry::state)
                .containsExactly(LinkState.STORE_AHEAD);
    }

    /** What was agreed before would make of it an edit of the store's against none of the PIM's. */
    @Test
    void whatThePimTakesBackAfterAMergeIsTakenBackInTheStore() {
        Terms merge = terms(Mode.MERGE, ConflictPolicy.ASK);
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Tea", "Garden", "Mugs"));
        sync.run(merge);

        sync.pim.put(IN_PIM, body("Tea", "Kitchen", "Mugs"));
        sync.run(merge);

        assertThat(fields(sync.store, IN_STORE)).containsExactly("Tea", "Garden", "Mugs");
    }

    /** The store's version of a field has won: a later edit of another field does not ask again. */
    @Test
    void aFieldThatThePimLostOnceStaysLost() {
        Terms merge = terms(Mode.MERGE, ConflictPolicy.STORE);
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Cocoa", "Kitchen", "Mugs"));
        sync.run(merge);

        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Cups"));
        Plan plan = sync.run(terms(Mode.MERGE, ConflictPolicy.ASK));

        assertThat(plan.actions()).singleElement().isInstanceOf(Action.MergeInto.class);
        assertThat(fields(sync.store, IN_STORE)).containsExactly("Cocoa", "Kitchen", "Cups");
    }

    @Test
    void aReplaceMergesNothing() {
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Tea", "Garden", "Mugs"));

        sync.run(terms(Mode.REPLACE, ConflictPolicy.ASK));

        assertThat(fields(sync.store, IN_STORE)).containsExactly("Coffee", "Kitchen", "Mugs");
    }

    /** In the other direction, too, what has been taken in is remembered on the right side. */
    @Test
    void aMergeToThePimLeavesTheStoreAndTakesBackWhatTheStoreTakesBack() {
        Terms merge =
                new Terms(
                        Mode.MERGE,
                        Direction.TO_PIM,
                        Deletions.KEEP,
                        ConflictPolicy.ASK,
                        Format.ICALENDAR);
        sync.pim.put(IN_PIM, body("Coffee", "Kitchen", "Mugs"));
        sync.store.put(IN_STORE, body("Tea", "Garden", "Mugs"));
        sync.run(merge);

        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Garden", "Mugs");
        assertThat(fields(sync.store, IN_STORE)).containsExactly("Tea", "Garden", "Mugs");
        assertThat(sync.base.values())
                .extracting(BaseEntry::state)
                .containsExactly(LinkState.PIM_AHEAD);

        sync.store.put(IN_STORE, body("Tea", "Kitchen", "Mugs"));
        sync.run(merge);

        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Kitchen", "Mugs");
    }

    private void meetAnew(Body pim, Body store) {
        sync.base.clear();
        sync.pim.put(IN_PIM, pim);
        sync.store.put(IN_STORE, store);
    }

    @ParameterizedTest
    @EnumSource
    void twoThatMeetForTheFirstTimeKeepWhatOnlyOneOfThemHas(ConflictPolicy policy) {
        meetAnew(
                Events.event("u", "Tea", "LOCATION:Kitchen\n"),
                Events.event("u", "Tea", "DESCRIPTION:Mugs\n"));

        Plan plan = sync.run(terms(Mode.TWO_WAY, policy));

        assertThat(plan.actions())
                .singleElement()
                .isInstanceOf(Action.Merge.class)
                .extracting(Action::reason)
                .isEqualTo(Reason.UNITED);
        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Tea", "Kitchen", "Mugs");
        assertThat(fields(sync.store, IN_STORE)).containsExactly("Tea", "Kitchen", "Mugs");
        assertThat(sync.plan(terms(Mode.TWO_WAY, policy)).actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PIM, Coffee", "STORE, Cocoa"})
    void atAFirstMeetingThePolicyIsAskedAboutWhatBothHave(ConflictPolicy policy, String summary) {
        meetAnew(
                Events.event("u", "Coffee", "LOCATION:Kitchen\n"),
                Events.event("u", "Cocoa", "DESCRIPTION:Mugs\n"));

        sync.run(terms(Mode.TWO_WAY, policy));

        assertThat(fields(sync.pim, IN_PIM)).containsExactly(summary, "Kitchen", "Mugs");
        assertThat(fields(sync.store, IN_STORE)).containsExactly(summary, "Kitchen", "Mugs");
    }

    @Test
    void whatCollidesAtAFirstMeetingIsAskedAboutBeforeAnythingIsBroughtTogether() {
        meetAnew(
                Events.event("u", "Coffee", "LOCATION:Kitchen\n"),
                Events.event("u", "Cocoa", "DESCRIPTION:Mugs\n"));
        Terms ask = terms(Mode.TWO_WAY, ConflictPolicy.ASK);

        Plan plan = sync.run(ask);

        assertThat(plan.actions()).singleElement().isInstanceOf(Action.Park.class);
        assertThat(fields(sync.pim, IN_PIM)).containsExactly("Coffee", "Kitchen");

        sync.store.put(IN_STORE, Events.event("u", "Coffee", "DESCRIPTION:Mugs\n"));
        sync.run(ask);

        assertThat(fields(sync.pim, IN_PIM))
                .as("once nothing collides any more")
                .containsExactly("Coffee", "Kitchen", "Mugs");
    }

    /** The user took back that they were brought together. */
    @Test
    void whatAnUndoHasPartedIsNotBroughtTogetherAgain() {
        BaseEntry met = sync.base.get("u");
        meetAnew(
                Events.event("u", "Tea", "LOCATION:Kitchen\n"),
                Events.event("u", "Tea", "DESCRIPTION:Mugs\n"));
        sync.base.put("u", met.agreeingOnNothing().in(LinkState.PARTED));

        for (int i = 0; i < 2; i++) {
            Plan plan = sync.run(terms(Mode.TWO_WAY, ConflictPolicy.ASK));
            assertThat(plan.actions()).singleElement().isInstanceOf(Action.Park.class);
        }
        sync.run(terms(Mode.TWO_WAY, ConflictPolicy.PIM));

        assertThat(fields(sync.store, IN_STORE)).containsExactly("Tea", "Kitchen");
    }

    private void meetWithDifferentSummaries() {
        meetAnew(
                Events.event("u", "Tea", "LOCATION:Kitchen\n"),
                Events.event("u", "Cocoa", "DESCRIPTION:Mugs\n"));
    }

    @Test
    void aMergingSyncAddsToTheStoreWhatOnlyThePimHasWhenTheyFirstMeet() {
        meetWithDifferentSummaries();

        sync.run(terms(Mode.MERGE, ConflictPolicy.STORE));

        assertThat(fields(sync.store, IN_STORE)).containsExactly("Cocoa", "Kitchen", "Mugs");
        assertThat(sync.plan(terms(Mode.MERGE, ConflictPolicy.STORE)).actions()).isEmpty();
        assertThat(sync.plan(terms(Mode.TWO_WAY, ConflictPolicy.ASK)).actions())
                .as("that the PIM's summary has lost was never agreed")
                .singleElement()
                .isInstanceOf(Action.Park.class);
    }

    /** What has lost once does not take along what is edited later. */
    @Test
    void anEditOfAnotherFieldIsMergedAlthoughOneHasLostWhenTheyFirstMet() {
        meetWithDifferentSummaries();
        Terms terms = terms(Mode.MERGE, ConflictPolicy.STORE);
        sync.run(terms);

        sync.pim.put(IN_PIM, Events.event("u", "Tea", "LOCATION:Garden\n"));
        sync.run(terms);

        assertThat(fields(sync.store, IN_STORE)).containsExactly("Cocoa", "Garden", "Mugs");

        sync.pim.put(IN_PIM, Events.event("u", "Coffee", "LOCATION:Attic\n"));
        sync.run(terms);

        assertThat(fields(sync.store, IN_STORE))
                .as("and what has lost loses again")
                .containsExactly("Cocoa", "Attic", "Mugs");
    }

    /** Whether or not a sync has parked it in between. */
    @ParameterizedTest
    @CsvSource({
        "PIM, false, Tea Garden Cups",
        "PIM, true, Tea Garden Cups",
        "STORE, false, Cocoa Kitchen Mugs",
        "STORE, true, Cocoa Kitchen Mugs"
    })
    void whatNeverAgreedIsSettledAsItIsShown(
            ConflictPolicy winner, boolean parkedBefore, String expected) {
        meetWithDifferentSummaries();
        sync.run(terms(Mode.MERGE, ConflictPolicy.STORE));
        sync.pim.put(IN_PIM, Events.event("u", "Tea", "LOCATION:Garden\nDESCRIPTION:Cups\n"));
        Terms ask = terms(Mode.MERGE, ConflictPolicy.ASK);
        if (parkedBefore) {
            sync.run(ask);
        }

        assertThat(sync.plan(ask).actions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Action.Park.class,
                        park ->
                                assertThat(shown(park))
                                        .containsExactly("SUMMARY", "LOCATION", "DESCRIPTION"));
        sync.choices = new Choices(Map.of("u", winner), new Reach.All());
        sync.run(ask);

        assertThat(fields(sync.store, IN_STORE)).containsExactly(expected.split(" "));
    }

    private List<String> shown(Action.Park park) {
        return FieldMerge.of(
                        Format.ICALENDAR,
                        park.parked(),
                        sync.pim.body(IN_PIM),
                        sync.store.body(IN_STORE))
                .orElseThrow()
                .collisions()
                .stream()
                .map(collision -> collision.place().property())
                .toList();
    }

    @Test
    void whatBothHaveAlreadyIsRememberedAlthoughOneFieldHasLost() {
        meetAnew(
                Events.event("u", "Tea", "LOCATION:Kitchen\n"),
                Events.event("u", "Cocoa", "LOCATION:Kitchen\n"));
        Terms terms = terms(Mode.MERGE, ConflictPolicy.STORE);
        sync.run(terms);

        sync.pim.put(IN_PIM, Events.event("u", "Tea", "LOCATION:Garden\n"));
        sync.run(terms);

        assertThat(fields(sync.store, IN_STORE)).containsExactly("Cocoa", "Garden");
        assertThat(sync.plan(terms(Mode.TWO_WAY, ConflictPolicy.ASK)).actions())
                .as("that the PIM's summary has lost was never agreed")
                .singleElement()
                .isInstanceOf(Action.Park.class);
    }
}
