package satchel.sync.runtime.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.content.calendar.TimeExtent;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.core.scope.Criterion;
import satchel.sync.core.scope.PartKey;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.SyncState;

/** What the engine relies on to know tomorrow what both sides agreed on today. */
interface BaseStoreContract {
    BaseStore base();

    static BaseEntry entry(String uid, String pim, String store) {
        return new BaseEntry(
                uid,
                new RecordId(pim),
                new Revision("p1"),
                new RecordId(store),
                new Revision("s1"),
                new ContentHash("abc"),
                new Body("text\r\nof " + uid + " ✓"),
                LinkState.SYNCED);
    }

    private static Intent intent(Side on, String id) {
        return new Intent(
                on,
                new RecordId(id),
                "u",
                new RecordId("from"),
                new Revision("3"),
                new Body("sent"));
    }

    @Test
    default void linksComeBackWholeAndByUid() {
        BaseEntry b = entry("b", "pb", "sb");
        BaseEntry a = entry("a", "pa", "sa");

        base().commit(List.of(new BaseEdit.Link(b), new BaseEdit.Link(a)));

        assertThat(base().entries()).containsExactly(a, b);
    }

    @Test
    default void whatASideMadeOfARecordIsKnownUntilItHoldsAllOrIsGone() {
        OwnForm form = new OwnForm(new Body("given"), new Body("kept"));
        RecordId id = new RecordId("r");
        base().commit(List.of(new BaseEdit.HoldsForm(Side.STORE, id, form)));
        assertThat(base().ownForm(Side.STORE, id)).contains(form);
        assertThat(base().ownForm(Side.PIM, id)).isEmpty();

        base().commit(List.of(new BaseEdit.HoldsAll(Side.STORE, id)));
        assertThat(base().ownForm(Side.STORE, id)).isEmpty();

        base().commit(List.of(new BaseEdit.HoldsForm(Side.STORE, id, form)));
        base().commit(List.of(new BaseEdit.Miss(Side.STORE, id)));
        assertThat(base().ownForm(Side.STORE, id)).isEmpty();
    }

    @Test
    default void whatTheAnswersOfASideAreWorthIsRemembered() {
        assertThat(base().answers(Side.STORE)).isEmpty();

        Answers now = new Answers(AnswerTrait.REWRITES, 4);
        base().commit(List.of(new BaseEdit.Learn(Side.STORE, new Answers(AnswerTrait.EXACT, 3))));
        base().commit(List.of(new BaseEdit.Learn(Side.STORE, now)));

        assertThat(base().answers(Side.STORE)).contains(now);
        assertThat(base().answers(Side.PIM)).isEmpty();
    }

    @Test
    default void linkReplacesTheOneOfTheSameUid() {
        base().commit(List.of(new BaseEdit.Link(entry("a", "p1", "s1"))));

        base().commit(List.of(new BaseEdit.Link(entry("a", "p2", "s2"))));

        assertThat(base().entries()).containsExactly(entry("a", "p2", "s2"));
    }

    @Test
    default void recordOfOneSideIsLinkedOnce() {
        base().commit(List.of(new BaseEdit.Link(entry("a", "p1", "s1"))));

        base().commit(List.of(new BaseEdit.Link(entry("b", "p1", "s2"))));

        assertThat(base().entries()).containsExactly(entry("b", "p1", "s2"));
    }

    @Test
    default void unlinkedIsForgotten() {
        base().commit(List.of(new BaseEdit.Link(entry("a", "p", "s"))));

        base().commit(List.of(new BaseEdit.Unlink("a"), new BaseEdit.Unlink("never")));

        assertThat(base().entries()).isEmpty();
    }

    @Test
    default void intentStaysUntilItIsSettled() {
        Intent store = intent(Side.STORE, "x");
        Intent pim = intent(Side.PIM, "x");
        base().commit(List.of(new BaseEdit.Intend(store), new BaseEdit.Intend(pim)));

        base().commit(List.of(new BaseEdit.Settle(Side.STORE, new RecordId("x"))));

        assertThat(base().intents()).containsExactly(pim);
    }

    @Test
    default void sideIsKnownOnceItGaveAState() {
        RecordId id = new RecordId("r");
        base().commit(List.of(new BaseEdit.See(Side.STORE, id, new Revision("1"))));
        assertThat(base().known(Side.STORE)).isEmpty();

        base().commit(List.of(new BaseEdit.Mark(Side.STORE, new SyncState("t1"))));

        assertThat(base().known(Side.STORE))
                .hasValue(
                        new KnownSide(
                                new SyncState("t1"), Map.of(id, new Revision("1")), Set.of()));
        assertThat(base().known(Side.PIM)).isEmpty();
    }

    @Test
    default void whatASideNoLongerShowsIsNotSeen() {
        RecordId id = new RecordId("r");
        base().commit(
                        List.of(
                                new BaseEdit.See(Side.PIM, id, new Revision("1")),
                                new BaseEdit.See(Side.PIM, id, new Revision("2")),
                                new BaseEdit.Mark(Side.PIM, new SyncState("t"))));
        assertThat(base().known(Side.PIM).orElseThrow().records())
                .containsExactly(Map.entry(id, new Revision("2")));

        base().commit(List.of(new BaseEdit.Miss(Side.PIM, id)));

        assertThat(base().known(Side.PIM).orElseThrow().records()).isEmpty();
    }

    @Test
    default void unmarkedSideIsUnknownAndItsLinksStay() {
        BaseEntry link = entry("a", "p", "s");
        base().commit(
                        List.of(
                                new BaseEdit.Link(link),
                                new BaseEdit.See(Side.STORE, new RecordId("s"), new Revision("1")),
                                new BaseEdit.Mark(Side.STORE, new SyncState("t"))));

        base().commit(List.of(new BaseEdit.Unmark(Side.STORE)));

        assertThat(base().known(Side.STORE)).isEmpty();
        assertThat(base().entries()).containsExactly(link);
    }

    private List<Fetched.Found> recalled() {
        List<Fetched.Found> recalled = new ArrayList<>();
        base().recall(Side.STORE, recalled::add);
        return recalled;
    }

    private static Fetched.Found found(String id, String revision) {
        return new Fetched.Found(
                new RecordId(id), new Revision(revision), new Body("text\r\nof " + id + " ✓"));
    }

    @Test
    default void whatWasReadAheadIsRecalledInTheVersionThatCameLast() {
        base().commit(
                        List.of(
                                new BaseEdit.ReadAhead(Side.STORE, found("a", "1")),
                                new BaseEdit.ReadAhead(Side.STORE, found("b", "1")),
                                new BaseEdit.ReadAhead(Side.PIM, found("c", "1"))));

        base().commit(List.of(new BaseEdit.ReadAhead(Side.STORE, found("a", "2"))));

        assertThat(recalled()).containsExactlyInAnyOrder(found("a", "2"), found("b", "1"));
    }

    @Test
    default void whatIsLinkedGoneOrAnotherVersionByNowIsNotRecalled() {
        base().commit(
                        List.of("linked", "gone", "changed", "same").stream()
                                .<BaseEdit>map(
                                        id -> new BaseEdit.ReadAhead(Side.STORE, found(id, "1")))
                                .toList());

        base().commit(
                        List.of(
                                new BaseEdit.Link(entry("u", "same", "linked")),
                                new BaseEdit.Miss(Side.STORE, new RecordId("gone")),
                                new BaseEdit.Miss(Side.PIM, new RecordId("same")),
                                new BaseEdit.See(
                                        Side.STORE, new RecordId("changed"), new Revision("2")),
                                new BaseEdit.See(
                                        Side.STORE, new RecordId("same"), new Revision("1"))));

        assertThat(recalled()).containsExactly(found("same", "1"));
    }

    @Test
    default void ofAnUnmarkedSideNothingIsRecalled() {
        base().commit(List.of(new BaseEdit.ReadAhead(Side.STORE, found("a", "1"))));

        base().commit(List.of(new BaseEdit.Unmark(Side.STORE)));

        assertThat(recalled()).isEmpty();
    }

    @Test
    default void whatWasWrittenIsSeenAndUnlistedUntilAListHasIt() {
        RecordId made = new RecordId("made");
        RecordId gone = new RecordId("gone");
        base().commit(
                        List.of(
                                new BaseEdit.See(Side.STORE, gone, new Revision("1")),
                                new BaseEdit.Mark(Side.STORE, new SyncState("t")),
                                new BaseEdit.Wrote(
                                        Side.STORE, made, Optional.of(new Revision("2"))),
                                new BaseEdit.Wrote(Side.STORE, gone, Optional.empty())));
        assertThat(base().known(Side.STORE))
                .hasValue(
                        new KnownSide(
                                new SyncState("t"),
                                Map.of(made, new Revision("2")),
                                Set.of(made, gone)));

        base().commit(List.of(new BaseEdit.Listed(Side.STORE)));

        assertThat(base().known(Side.STORE).orElseThrow().unlisted()).isEmpty();
        assertThat(base().known(Side.STORE).orElseThrow().records()).containsOnlyKeys(made);
    }

    @Test
    default void whatIsOutsideTheScopeComesBackWholeUntilItIsTakenBack() {
        Aside timed =
                new Aside(
                        "filter\nof two",
                        new Revision("p1"),
                        Optional.of("u1"),
                        new TimeExtent(
                                Optional.of(Instant.parse("2026-01-01T09:00:00Z")),
                                Optional.empty(),
                                true),
                        Map.of(
                                PartKey.HOME,
                                Set.of(Criterion.WINDOW, Criterion.TEXT),
                                new PartKey("12ab34cd"),
                                Set.of(Criterion.GROUP)));
        Aside lost =
                new Aside("", new Revision("p2"), Optional.empty(), TimeExtent.UNBOUNDED, Map.of());

        base().commit(
                        List.of(
                                new BaseEdit.SetAside(Side.PIM, new RecordId("a"), timed),
                                new BaseEdit.SetAside(Side.PIM, new RecordId("b"), lost),
                                new BaseEdit.SetAside(Side.STORE, new RecordId("a"), lost),
                                new BaseEdit.TakeBack(Side.STORE, new RecordId("a"))));

        assertThat(base().asides(Side.PIM))
                .isEqualTo(Map.of(new RecordId("a"), timed, new RecordId("b"), lost));
        assertThat(base().asides(Side.STORE)).isEmpty();
    }
}
