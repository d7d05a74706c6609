package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.testdata.generate.EventGenerator;

class PlannerTest {
    private final MemorySync sync = new MemorySync();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void unchangedSidesNeedNoBodiesAndNoActions(Mode mode) {
        EventGenerator events = new EventGenerator(3);
        for (int i = 0; i < 20; i++) {
            sync.pim.create("e" + i, new Body(events.event(i).text()));
        }
        sync.run(terms(mode));

        assertThat(sync.plan(terms(mode)).actions()).isEmpty();
        assertThat(sync.pimBodiesAsked).isEmpty();
        assertThat(sync.storeBodiesAsked).isEmpty();
    }

    @Test
    void firstSyncOfEqualSidesWritesNothing() {
        EventGenerator events = new EventGenerator(3);
        for (int i = 0; i < 20; i++) {
            sync.pim.create("e" + i, new Body(events.event(i).text()));
            sync.store.create("x" + (20 - i), new Body(events.event(i).text()));
        }
        assertThat(MemorySync.writes(sync.run(terms(Mode.TWO_WAY)))).isEmpty();
        assertThat(sync.base).hasSize(20);
    }

    @Test
    void sidesFilledFromOneSourceWithOtherUidsAreMatchedByContent() {
        sync.pim.create("a", Events.event("uid-of-pim", "Tea"));
        sync.store.create("b", Events.event("uid-of-store", "Tea"));

        assertThat(MemorySync.writes(sync.run(terms(Mode.TWO_WAY)))).isEmpty();

        sync.pim.put(new RecordId("p-a"), Events.event("uid-of-pim", "Coffee"));
        Plan plan = sync.run(terms(Mode.TWO_WAY));
        assertThat(MemorySync.writes(plan)).hasSize(1);
        assertThat(uid(sync.store, "s-b")).as("an object keeps its UID").contains("uid-of-store");
    }

    @Test
    void replaceNeverReadsTheStoreOnceBothSidesAgreed() {
        sync.pim.create("a", Events.event("a", "Tea"));
        sync.pim.create("b", Events.event("b", "Tea"));
        sync.run(terms(Mode.REPLACE));
        sync.store.put(new RecordId("s-a"), Events.event("a", "edited in the store"));
        sync.store.create("c", Events.event("c", "made in the store"));

        Plan plan = sync.run(terms(Mode.REPLACE));

        assertThat(sync.storeBodiesAsked).isEmpty();
        assertThat(plan.actions())
                .extracting(Action::reason)
                .containsExactly(Reason.DIFFERS_FROM_PIM, Reason.NOT_IN_PIM);
    }

    @Test
    void newRevisionOfTheSameContentIsLearntAndNotWritten() {
        sync.pim.create("a", Events.event("a", "Tea"));
        sync.run(terms(Mode.TWO_WAY));
        sync.store.touch(new RecordId("s-a"));
        sync.pim.touch(new RecordId("p-a"));

        Plan plan = sync.run(terms(Mode.TWO_WAY));

        assertThat(plan.actions()).singleElement().isInstanceOf(Action.Adopt.class);
        assertThat(sync.plan(terms(Mode.TWO_WAY)).actions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void renamedRecordKeepsItsLink(Mode mode) {
        Body body = Events.event("a", "Tea");
        RecordId old = sync.pim.create("a", body);
        sync.run(terms(mode));
        sync.pim.remove(old);
        sync.pim.create("other-name", body);

        assertThat(MemorySync.writes(sync.run(terms(mode)))).isEmpty();
        assertThat(sync.plan(terms(mode)).actions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void secondRecordWithTheSameUidIsSkippedAndTheOthersGoOn(Mode mode) {
        sync.pim.create("a1", Events.event("a", "Tea"));
        sync.pim.create("a2", Events.event("a", "Tea again"));
        sync.pim.create("b", Events.event("b", "Coffee"));

        Plan plan = sync.run(terms(mode));

        assertThat(plan.actions())
                .filteredOn(action -> action instanceof Action.Skip)
                .containsExactly(
                        new Action.Skip(
                                "a", Side.PIM, new RecordId("p-a2"), Reason.SAME_UID_TWICE));
        assertThat(sync.store.bodies()).hasSize(2);
        assertThat(MemorySync.writes(sync.plan(terms(mode)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void unreadableRecordIsSkippedAndTheOthersGoOn(Mode mode) {
        sync.pim.create("broken", Body.UNREADABLE);
        sync.pim.create("no-uid", new Body("BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
        sync.pim.create("b", Events.event("b", "Coffee"));

        Plan plan = sync.run(terms(mode));

        assertThat(plan.actions()).filteredOn(action -> action instanceof Action.Skip).hasSize(2);
        assertThat(sync.store.bodies()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void linkedRecordThatBecomesUnreadableIsLeftAloneOnTheOtherSide(Mode mode) {
        RecordId id = sync.pim.create("a", Events.event("a", "Tea"));
        sync.run(terms(mode));
        sync.pim.put(id, Body.UNREADABLE);

        Plan plan = sync.run(terms(mode));

        assertThat(plan.actions())
                .containsExactly(new Action.Skip("a", Side.PIM, id, Reason.UNREADABLE));
        assertThat(sync.store.bodies()).hasSize(1);
    }

    @Test
    void replaceDeletesNothingThatMayBelongToAnUnreadableRecord() {
        sync.pim.create("broken", Body.UNREADABLE);
        sync.store.create("a", Events.event("a", "perhaps the broken one"));

        Plan plan = sync.run(terms(Mode.REPLACE));

        assertThat(MemorySync.writes(plan)).isEmpty();
        assertThat(plan.actions())
                .extracting(Action::reason)
                .containsExactlyInAnyOrder(Reason.UNREADABLE, Reason.PERHAPS_UNREADABLE);
    }

    @Test
    void cardWithoutUidGetsOneInTheStoreAndKeepsItsLink() {
        Terms cards =
                new Terms(Mode.TWO_WAY, Deletions.PROPAGATE, ConflictPolicy.ASK, Format.VCARD);
        RecordId id = sync.pim.create("ann", card("FN:Ann\n"));
        sync.run(cards);

        assertThat(MemorySync.writes(sync.plan(cards))).isEmpty();
        Body stored = sync.store.bodies().values().iterator().next();
        Optional<String> uid = Canonical.uid(Format.VCARD, stored);
        assertThat(uid).isPresent();

        sync.pim.put(id, card("FN:Ann Lee\n"));
        sync.run(cards);
        Body updated = sync.store.bodies().values().iterator().next();
        assertThat(updated.text()).contains("FN:Ann Lee");
        assertThat(Canonical.uid(Format.VCARD, updated)).isEqualTo(uid);
    }

    @Test
    void parkedConflictWaitsUntilOneSideChangesAgain() {
        RecordId id = sync.pim.create("a", Events.event("a", "Tea"));
        sync.run(terms(Mode.TWO_WAY));
        sync.pim.put(id, Events.event("a", "Tea in the PIM"));
        sync.store.put(new RecordId("s-a"), Events.event("a", "Tea in the store"));
        sync.run(terms(Mode.TWO_WAY));

        Plan waiting = sync.plan(terms(Mode.TWO_WAY));
        assertThat(waiting.actions()).singleElement().isInstanceOf(Action.Park.class);
        assertThat(sync.pimBodiesAsked).isEmpty();
        assertThat(sync.storeBodiesAsked).isEmpty();

        sync.pim.put(id, Events.event("a", "Tea in the store"));
        assertThat(sync.run(terms(Mode.TWO_WAY)).actions())
                .singleElement()
                .isInstanceOf(Action.Adopt.class);
        assertThat(sync.plan(terms(Mode.TWO_WAY)).actions()).isEmpty();
    }

    @Test
    void parkedConflictIsSettledByAnotherPolicy() {
        RecordId id = sync.pim.create("a", Events.event("a", "PIM's"));
        sync.store.create("a", Events.event("a", "store's"));
        sync.run(terms(Mode.TWO_WAY));

        sync.run(
                new Terms(
                        Mode.TWO_WAY, Deletions.PROPAGATE, ConflictPolicy.STORE, Format.ICALENDAR));

        assertThat(sync.pim.body(id).text()).contains("store's");
        assertThat(sync.plan(terms(Mode.TWO_WAY)).actions()).isEmpty();
    }

    @Test
    void oldestBaseOfAParkedConflictIsKept() {
        RecordId id = sync.pim.create("a", Events.event("a", "Tea"));
        sync.run(terms(Mode.TWO_WAY));
        sync.pim.put(id, Events.event("a", "Tea in the PIM"));
        sync.store.put(new RecordId("s-a"), Events.event("a", "Tea in the store"));
        sync.run(terms(Mode.TWO_WAY));

        sync.pim.put(id, Events.event("a", "Tea"));
        sync.run(terms(Mode.TWO_WAY));

        assertThat(sync.pim.body(id).text())
                .as("the PIM took back its edit")
                .contains("in the store");
    }

    @Test
    void bothVersionsOfAConflictAreKeptOnBothSides() {
        Terms both =
                new Terms(Mode.TWO_WAY, Deletions.PROPAGATE, ConflictPolicy.BOTH, Format.ICALENDAR);
        sync.pim.create("a", Events.event("a", "PIM's"));
        sync.store.create("a", Events.event("a", "store's"));

        sync.run(both);

        for (MemorySide side : List.of(sync.pim, sync.store)) {
            assertThat(side.bodies().values())
                    .extracting(Body::text)
                    .anyMatch(text -> text.contains("PIM's"))
                    .anyMatch(text -> text.contains("store's"))
                    .hasSize(2);
        }
        assertThat(sync.plan(both).actions()).isEmpty();
    }

    @Test
    void whatAMergeKeptIsDeletedOnceDeletionsArePropagated() {
        RecordId id = sync.pim.create("a", Events.event("a", "Tea"));
        Terms keep = new Terms(Mode.MERGE, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);
        sync.run(keep);
        sync.pim.remove(id);
        sync.run(keep);
        assertThat(sync.store.bodies()).hasSize(1);

        sync.run(terms(Mode.MERGE));

        assertThat(sync.store.bodies()).isEmpty();
        assertThat(sync.base).isEmpty();
    }

    @Test
    void whatAMergeKeptComesBackInATwoWaySync() {
        RecordId id = sync.pim.create("a", Events.event("a", "Tea"));
        Terms keep = new Terms(Mode.MERGE, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);
        sync.run(keep);
        sync.pim.remove(id);
        sync.run(keep);

        sync.run(terms(Mode.TWO_WAY));

        assertThat(sync.pim.bodies()).hasSize(1);
        assertThat(sync.plan(terms(Mode.TWO_WAY)).actions()).isEmpty();
    }

    @Test
    void planDoesNotDependOnTheOrderOfTheViews() {
        Map<RecordId, Seen> forward = new HashMap<>();
        Stream.of("c", "a", "b").forEach(uid -> forward.put(new RecordId(uid), seen(uid)));
        View view = new View(forward);
        Planning planning = Planner.plan(view, new View(Map.of()), List.of(), terms(Mode.MERGE));
        assertThat(planning)
                .isInstanceOfSatisfying(
                        Planning.Ready.class,
                        ready ->
                                assertThat(ready.plan().actions())
                                        .extracting(Action::uid)
                                        .containsExactly("a", "b", "c"));
    }

    @Test
    void allBodiesOfAFirstSyncAreAskedForAtOnce() {
        sync.pim.create("a", Events.event("a", "Tea"));
        sync.store.create("b", Events.event("b", "Tea"));
        Planning first =
                Planner.plan(
                        sync.pim.view(Set.of()),
                        sync.store.view(Set.of()),
                        List.of(),
                        terms(Mode.TWO_WAY));
        assertThat(first)
                .isEqualTo(
                        new Planning.NeedsBodies(
                                Set.of(new RecordId("p-a")), Set.of(new RecordId("s-b"))));
    }

    private static Seen seen(String uid) {
        return new Seen(new Revision("r"), Optional.of(Events.event(uid, uid)));
    }

    private static Optional<String> uid(MemorySide side, String id) {
        return Canonical.uid(Format.ICALENDAR, side.body(new RecordId(id)));
    }

    private static Body card(String lines) {
        return new Body("BEGIN:VCARD\nVERSION:3.0\n" + lines + "END:VCARD\n");
    }

    private static Terms terms(Mode mode) {
        return new Terms(mode, Deletions.PROPAGATE, ConflictPolicy.ASK, Format.ICALENDAR);
    }

    /** A run died after it had kept the PIM's version in the store; then the winner was deleted. */
    @Test
    void aCopyOfWhatLostAConflictIsNotTakenForTheRecordItself() {
        Body lost = Events.event("a", "Tea");
        String copy = CopyUid.of(Format.ICALENDAR, "a", Canonical.hash(Format.ICALENDAR, lost));
        sync.pim.create("a", lost);
        sync.store.create("copy", Events.event(copy, "Tea"));

        sync.run(terms(Mode.TWO_WAY));

        assertThat(sync.base.keySet()).containsExactlyInAnyOrder("a", copy);
        assertThat(sync.pim.bodies()).hasSize(2);
        assertThat(sync.store.bodies()).hasSize(2);
    }

    @Test
    void aCopyDoesNotTakeThePlaceOfTheDeletedRecordEither() {
        Body agreed = Events.event("a", "Tea");
        String copy = CopyUid.of(Format.ICALENDAR, "a", Canonical.hash(Format.ICALENDAR, agreed));
        sync.pim.create("a", agreed);
        sync.run(terms(Mode.TWO_WAY));
        sync.store.remove(new RecordId("s-a"));
        sync.store.create("copy", Events.event(copy, "Tea"));

        sync.run(terms(Mode.TWO_WAY));

        assertThat(sync.base.keySet()).containsExactly(copy);
    }

    /** A merge left them apart when they first met: that is no agreement on the PIM's version. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void sidesThatNeverAgreedAreAskedAboutInAnotherMode(Direction direction) {
        sync.pim.create("a", Events.event("a", "Of the PIM"));
        sync.store.create("a", Events.event("a", "Of the store"));
        Terms merge =
                new Terms(
                        Mode.MERGE,
                        direction,
                        Deletions.KEEP,
                        direction == Direction.TO_STORE ? ConflictPolicy.STORE : ConflictPolicy.PIM,
                        Format.ICALENDAR);
        sync.run(merge);
        assertThat(sync.plan(merge).actions()).isEmpty();

        for (Terms other :
                List.of(
                        terms(Mode.TWO_WAY),
                        new Terms(
                                Mode.MERGE,
                                direction == Direction.TO_STORE
                                        ? Direction.TO_PIM
                                        : Direction.TO_STORE,
                                Deletions.KEEP,
                                ConflictPolicy.ASK,
                                Format.ICALENDAR))) {
            assertThat(sync.plan(other).actions())
                    .as("%s", other)
                    .singleElement()
                    .isInstanceOf(Action.Park.class);
        }
    }

    /** A run that died left them on both sides; a third record, gone from one, says the same. */
    @Test
    void recordsWithTheSameUidMeetBeforeOneOfThemIsTakenForARenamedOne() {
        sync.pim.create("a", Events.event("uid-a", "Tea"));
        sync.run(terms(Mode.TWO_WAY));
        sync.store.remove(sync.base.get("uid-a").storeId());
        sync.pim.create("b", Events.event("uid-b", "Tea"));
        sync.store.create("b", Events.event("uid-b", "Tea"));

        sync.run(terms(Mode.TWO_WAY));

        assertThat(sync.base.keySet()).containsExactly("uid-b");
        assertThat(uid(sync.store, "s-b")).contains("uid-b");
        assertThat(sync.pim.bodies()).as("the other one was deleted").hasSize(1);
    }
}
