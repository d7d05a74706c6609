package satchel.sync.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Lasting;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Outside;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.PlanHash;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

class GuardTest {
    private static final Terms TERMS =
            new Terms(Mode.TWO_WAY, Deletions.PROPAGATE, ConflictPolicy.ASK, Format.ICALENDAR);

    @Test
    void tenDeletionsAreFew() {
        assertThat(
                        Guard.check(
                                plan(deletions(Side.STORE, 10)),
                                new Sizes(40, 40),
                                GuardLimits.USUAL,
                                Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void moreThanTenAndMoreThanAFifthIsMany() {
        assertThat(sentences(plan(deletions(Side.STORE, 11)), new Sizes(40, 40)))
                .containsExactly("11 of 40 records in the store would be deleted");
    }

    @Test
    void aFifthIsNotMoreThanAFifth() {
        assertThat(
                        Guard.check(
                                plan(deletions(Side.PIM, 200)),
                                new Sizes(1000, 1000),
                                GuardLimits.USUAL,
                                Set.of()))
                .isEqualTo(new Verdict.Clear());
        assertThat(sentences(plan(deletions(Side.PIM, 201)), new Sizes(1000, 1000)))
                .containsExactly("201 of 1000 records in the PIM would be deleted");
    }

    @Test
    void emptiedSideNeedsConsentHoweverSmall() {
        assertThat(sentences(plan(deletions(Side.PIM, 2)), new Sizes(2, 0)))
                .containsExactly(
                        "2 of 2 records in the PIM would be deleted, which leaves nothing");
    }

    @Test
    void sideThatIsEmptiedAndFilledAgainIsNotEmpty() {
        Plan swap = plan(Stream.concat(creations(Side.STORE, 1), deletions(Side.STORE, 1)));
        assertThat(Guard.check(swap, new Sizes(1, 1), GuardLimits.USUAL, Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void twoEmptySidesAreNoAlarm() {
        assertThat(Guard.check(plan(Stream.of()), new Sizes(0, 0), GuardLimits.USUAL, Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void firstFillingOfASideIsNoAlarm() {
        assertThat(
                        Guard.check(
                                plan(creations(Side.STORE, 500)),
                                new Sizes(500, 0),
                                GuardLimits.USUAL,
                                Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void moreThanHalfOverwrittenNeedsConsent() {
        assertThat(
                        Guard.check(
                                plan(updates(Side.STORE, 10)),
                                new Sizes(20, 20),
                                GuardLimits.USUAL,
                                Set.of()))
                .isEqualTo(new Verdict.Clear());
        assertThat(sentences(plan(updates(Side.STORE, 11)), new Sizes(20, 20)))
                .containsExactly("11 of 20 records in the store would be overwritten");
    }

    @Test
    void aHandfulMayBeOverwritten() {
        assertThat(
                        Guard.check(
                                plan(updates(Side.STORE, 10)),
                                new Sizes(10, 10),
                                GuardLimits.USUAL,
                                Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void eachSideIsJudgedByItself() {
        Plan plan = plan(Stream.concat(deletions(Side.PIM, 8), deletions(Side.STORE, 8)));
        assertThat(Guard.check(plan, new Sizes(30, 30), GuardLimits.USUAL, Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void verdictListsWhatItIsAboutAndNamesThePlan() {
        Plan plan = plan(deletions(Side.STORE, 11));
        assertThat(Guard.check(plan, new Sizes(11, 11), GuardLimits.USUAL, Set.of()))
                .isInstanceOfSatisfying(
                        Verdict.NeedsConsent.class,
                        consent -> {
                            assertThat(consent.plan()).isEqualTo(PlanHash.of(plan));
                            assertThat(consent.reasons().getFirst().uids())
                                    .hasSize(11)
                                    .startsWith("u0", "u1");
                        });
    }

    @Test
    void consentIsToThatVeryPlan() {
        PlanHash hash = PlanHash.of(plan(deletions(Side.STORE, 11)));
        assertThat(PlanHash.of(plan(deletions(Side.STORE, 11)))).isEqualTo(hash);
        assertThat(PlanHash.of(plan(deletions(Side.STORE, 12)))).isNotEqualTo(hash);
        assertThat(PlanHash.of(plan(deletions(Side.PIM, 11)))).isNotEqualTo(hash);
        assertThat(PlanHash.of(plan(creations(Side.STORE, 11)))).isNotEqualTo(hash);
        Stream<Action> newer =
                deletions(Side.STORE, 11)
                        .map(action -> (Action.Delete) action)
                        .map(old -> deletion(old.on(), old.uid(), "r2"));
        assertThat(PlanHash.of(plan(newer))).isNotEqualTo(hash);
    }

    private static List<String> sentences(Plan plan, Sizes sizes) {
        return switch (Guard.check(plan, sizes, GuardLimits.USUAL, Set.of())) {
            case Verdict.Clear clear -> List.of();
            case Verdict.NeedsConsent consent ->
                    consent.reasons().stream().map(Alarm::sentence).toList();
        };
    }

    private static Plan plan(Stream<Action> actions) {
        return new Plan(TERMS, actions.toList());
    }

    private static Stream<Action> deletions(Side side, int count) {
        return uids(count).map(uid -> deletion(side, uid, "r1"));
    }

    private static Action deletion(Side side, String uid, String revision) {
        return new Action.Delete(
                uid,
                side,
                new RecordId(uid),
                new Revision(revision),
                Optional.empty(),
                Reason.DELETED_IN_PIM);
    }

    private static Stream<Action> creations(Side side, int count) {
        return uids(count)
                .map(uid ->
                        new Action.Create(
                                uid,
                                side,
                                new RecordId(uid),
                                new Revision("r1"),
                                new Body(uid),
                                Optional.empty(),
                                Reason.NEW_IN_PIM));
    }

    private static Stream<Action> updates(Side side, int count) {
        return uids(count)
                .map(uid ->
                        new Action.Update(
                                uid,
                                side,
                                new RecordId(uid),
                                new Revision("r1"),
                                new RecordId("from" + uid),
                                new Revision("r1"),
                                new Body(uid),
                                Optional.empty(),
                                Reason.CHANGED_IN_PIM));
    }

    private static Stream<String> uids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "u" + i);
    }

    @Test
    void limitsAreThoseOfTheSideThatLoses() {
        GuardLimits limits = new GuardLimits(new Limits(0, 0, 100), new Limits(10, 100, 50));

        assertThat(
                        Guard.check(
                                plan(deletions(Side.STORE, 39)),
                                new Sizes(40, 40),
                                limits,
                                Set.of()))
                .isEqualTo(new Verdict.Clear());
        assertThat(Guard.check(plan(deletions(Side.PIM, 1)), new Sizes(40, 40), limits, Set.of()))
                .isInstanceOf(Verdict.NeedsConsent.class);
        assertThat(Guard.check(plan(updates(Side.PIM, 40)), new Sizes(40, 40), limits, Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    /** Whatever the limits are, an empty side is seldom meant. */
    @Test
    void aSideThatBecomesEmptyIsAlwaysAskedAbout() {
        Limits none = new Limits(1_000, 100, 100);

        assertThat(
                        Guard.check(
                                plan(deletions(Side.STORE, 4)),
                                new Sizes(4, 4),
                                new GuardLimits(none, none),
                                Set.of()))
                .isInstanceOf(Verdict.NeedsConsent.class);
    }

    @Test
    void aSideThatOnlyKeepsWhatEveryProgramHasBecomesEmpty() {
        Plan plan =
                new Plan(
                        TERMS,
                        deletions(Side.STORE, 4).toList(),
                        Outside.NOTHING,
                        new Lasting(0, 3),
                        List.of());

        assertThat(sentences(plan, new Sizes(7, 7)))
                .containsExactly(
                        "4 of 4 records in the store would be deleted, which leaves nothing");
        assertThat(Guard.check(plan, new Sizes(8, 8), GuardLimits.USUAL, Set.of()))
                .isEqualTo(new Verdict.Clear());
    }

    @ParameterizedTest
    @CsvSource({"10:20:50, true", "0:0:0, true", "5:101:50, false", "10:20, false", "a:b:c, false"})
    void limitsAreWrittenAsThreeNumbers(String text, boolean good) {
        assertThat(Limits.parse(text).map(Limits::toString).filter(text::equals).isPresent())
                .isEqualTo(good);
    }
}
