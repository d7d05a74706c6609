package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Filter;
import satchel.sync.core.scope.PartKey;
import satchel.sync.core.scope.Scope;
import satchel.sync.core.scope.ScopePart;
import satchel.sync.core.scope.Window;
import satchel.sync.runtime.replica.Events;

/** What the scope does not hold stays as it is, whatever becomes of the scope. */
final class ScopeTest {
    private static final Filter WORK = category("Work");
    private static final PartKey OTHER = new PartKey("0ther-db");

    @TempDir Path folder;

    private static Filter category(String name) {
        return new Filter(
                Set.of(), Set.of(name), Window.ALWAYS, Optional.empty(), Optional.empty());
    }

    private static String event(String uid, String category) {
        return Events.changed(Events.event(uid, "About " + uid), "CATEGORIES", category);
    }

    private Bench bench(Mode mode, Filter filter) {
        Bench bench = new Bench(folder, mode);
        bench.pim.put("p-work", event("p-work", "Work"));
        bench.pim.put("p-home", event("p-home", "Home"));
        bench.store.put("s-work", event("s-work", "Family,Work"));
        bench.store.put("s-home", event("s-home", "Home"));
        bench.terms = bench.terms.within(Scope.of(filter));
        return bench;
    }

    private static RunReport consented(Bench bench) {
        RunReport report = bench.run();
        return report.ending() instanceof Ending.Refused(Refusal refusal)
                ? bench.run(Optional.of(new Consent.ToWhatTheGuardAsks(refusal.planHash())))
                : report;
    }

    private static List<String> fetches(Bench bench) {
        List<String> fetches = new ArrayList<>();
        bench.onStep(step -> {
            if (step.endsWith("fetch")) {
                fetches.add(step);
            }
        });
        bench.run();
        return fetches;
    }

    @Test
    void onlyWhatTheFilterHoldsGoesEitherWay() {
        Bench bench = bench(Mode.TWO_WAY, WORK);

        bench.run();

        assertThat(bench.pim.texts()).containsOnlyKeys("p-work", "p-home", "s-work");
        assertThat(bench.store.texts()).containsOnlyKeys("s-work", "s-home", "p-work");
    }

    @Test
    void whatIsOutsideIsReadOnce() {
        Bench bench = bench(Mode.TWO_WAY, WORK);
        bench.run();

        assertThat(fetches(bench)).isEmpty();
    }

    @Test
    void aReplaceLeavesWhatIsOutsideOnTheOtherSide() {
        Bench bench = bench(Mode.REPLACE, WORK);

        consented(bench);

        assertThat(bench.store.texts()).containsOnlyKeys("p-work", "s-home");
        assertThat(fetches(bench)).isEmpty();
    }

    @Test
    void anEditThatTakesARecordOutIsCarriedOverAndThenBothAreLeft() {
        Bench bench = bench(Mode.TWO_WAY, WORK);
        bench.run();
        bench.pim.put("p-work", event("p-work", "Home"));

        bench.run();
        RunReport second = bench.run();

        assertThat(bench.store.texts().get("p-work")).contains("CATEGORIES:Home");
        assertThat(second.setAside()).isEqualTo(1);
        assertThat(bench.preview().plan().actions()).isEmpty();
        bench.pim.remove("p-work");
        bench.run();
        assertThat(bench.store.texts()).containsKey("p-work");
    }

    @Test
    void anEditThatBringsARecordBackGoesOnFromWhatBothHadAgreedOn() {
        Bench bench = bench(Mode.TWO_WAY, WORK);
        bench.run();
        bench.pim.put("p-work", event("p-work", "Home"));
        bench.run();
        bench.run();
        bench.pim.put("p-work", Events.changed(event("p-work", "Work"), "LOCATION", "Office"));

        RunReport back = bench.run();

        assertThat(back.conflicts()).isEmpty();
        assertThat(bench.store.texts().get("p-work")).contains("LOCATION:Office");
    }

    @Test
    void aNarrowerFilterDeletesNothingAndAWiderOneNeither() {
        Bench bench = bench(Mode.TWO_WAY, Filter.OPEN);
        bench.run();

        bench.terms = bench.terms.within(Scope.of(WORK));
        RunReport narrow = bench.run();
        bench.pim.remove("p-home");
        bench.run();
        bench.terms = bench.terms.within(Scope.ALL);
        bench.run();

        assertThat(narrow.setAside()).isEqualTo(2);
        assertThat(bench.store.texts()).containsOnlyKeys("p-work", "p-home", "s-work", "s-home");
        assertThat(bench.pim.texts()).isEqualTo(bench.store.texts());
    }

    @Test
    void aDeletionWithinTheFilterIsOne() {
        Bench bench = bench(Mode.TWO_WAY, WORK);
        bench.run();
        bench.pim.remove("s-work");

        consented(bench);

        assertThat(bench.store.texts()).containsOnlyKeys("s-home", "p-work");
    }

    @Test
    void twoWithOneUidMeetEvenIfOnlyOneIsWithin() {
        Bench bench = bench(Mode.TWO_WAY, WORK);
        bench.pim.put("x", event("x", "Work"));
        bench.store.put("x", Events.changed(event("x", "Home"), "SUMMARY", "Another"));

        RunReport report = bench.run();

        assertThat(report.conflicts()).extracting(Conflict::uid).containsExactly("x");
    }

    @Test
    void timeTakesRecordsOutOfTheWindowAndDeletesNone() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        bench.pim.put("a", Events.event("a", "In February"));
        bench.terms = bench.terms.within(from("2026-01-01"));
        bench.run();

        bench.terms = bench.terms.within(from("2026-03-01"));
        RunReport later = bench.run();
        bench.store.remove("a");
        bench.run();

        assertThat(later.setAside()).isEqualTo(1);
        assertThat(bench.pim.texts()).containsOnlyKeys("a");
        assertThat(fetches(bench)).isEmpty();
    }

    @Test
    void whatComesIntoTheWindowIsSynchronised() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        bench.pim.put("a", Events.event("a", "In February"));
        bench.terms = bench.terms.within(until("2026-01-01"));
        bench.run();
        assertThat(bench.store.texts()).isEmpty();
        assertThat(fetches(bench)).isEmpty();

        bench.terms = bench.terms.within(until("2026-03-01"));
        bench.run();

        assertThat(bench.store.texts()).containsOnlyKeys("a");
    }

    private static Scope from(String day) {
        return within(new Window(Optional.of(Instant.parse(day + "T00:00:00Z")), Optional.empty()));
    }

    private static Scope until(String day) {
        return within(new Window(Optional.empty(), Optional.of(Instant.parse(day + "T00:00:00Z"))));
    }

    private static Scope within(Window window) {
        return Scope.of(new Filter(Set.of(), Set.of(), window, Optional.empty(), Optional.empty()));
    }

    @Test
    void aPartThatIsTakenOutKeepsWhatItHadAndComesBackWithoutAConflict() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        String inOther = OTHER.join(new RecordId("o")).value();
        bench.pim.put("h", Events.event("h", "Of the home database"));
        bench.pim.put(inOther, Events.event("o", "Of the other"));
        Scope joined =
                new Scope(
                        Side.PIM,
                        List.of(
                                new ScopePart(PartKey.HOME, Filter.OPEN),
                                new ScopePart(OTHER, Filter.OPEN)));
        bench.terms = bench.terms.within(joined);
        bench.run();

        bench.pim.remove(inOther);
        bench.terms = bench.terms.within(Scope.ALL);
        bench.run();
        assertThat(bench.store.texts()).containsOnlyKeys("h", "o");
        assertThat(bench.pim.texts()).containsOnlyKeys("h");
        assertThat(bench.preview().plan().actions()).isEmpty();

        bench.pim.put(inOther, Events.event("o", "Of the other"));
        bench.store.put("o", Events.event("o", "Edited in between"));
        bench.terms = bench.terms.within(joined);
        RunReport back = bench.run();

        assertThat(back.conflicts()).isEmpty();
        assertThat(bench.pim.texts().get(inOther)).contains("Edited in between");
    }

    @Test
    void aConflictOfAPartThatIsTakenOutIsNeitherDeletedNorMovedToAnother() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        String inOther = OTHER.join(new RecordId("o")).value();
        bench.pim.put(inOther, Events.event("o", "Of the other"));
        bench.store.put("o", Events.event("o", "Of the store"));
        bench.terms =
                bench.terms.within(
                        new Scope(
                                Side.PIM,
                                List.of(
                                        new ScopePart(PartKey.HOME, Filter.OPEN),
                                        new ScopePart(OTHER, Filter.OPEN))));
        assertThat(bench.run().conflicts()).hasSize(1);

        bench.pim.remove(inOther);
        bench.terms = bench.terms.within(Scope.ALL);
        bench.run();
        bench.run();

        assertThat(bench.pim.texts()).isEmpty();
        assertThat(bench.store.texts()).containsOnlyKeys("o");
    }

    @Test
    void fromTheStoreToThePimTheFilterHoldsTheSame() {
        Bench bench = Bench.toPim(folder, Mode.REPLACE, Deletions.KEEP);
        bench.pim.put("p-work", event("p-work", "Work"));
        bench.pim.put("p-home", event("p-home", "Home"));
        bench.store.put("s-work", event("s-work", "Work"));
        bench.store.put("s-home", event("s-home", "Home"));
        bench.terms = bench.terms.within(Scope.of(WORK));

        consented(bench);

        assertThat(bench.pim.texts()).containsOnlyKeys("s-work", "p-home");
        assertThat(bench.store.texts()).containsOnlyKeys("s-work", "s-home");
    }
}
