package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.plan.Mode;
import satchel.sync.runtime.journal.KeptBody;
import satchel.sync.runtime.replica.MemoryReplica;

final class SyncSessionTest {
    @TempDir Path folder;

    private Bench agreed(Mode mode, int records) {
        Bench bench = new Bench(folder, mode);
        for (int i = 0; i < records; i++) {
            bench.pim("u" + i, "Agreed " + i);
        }
        assertThat(bench.run().clean()).isTrue();
        return bench;
    }

    @ParameterizedTest
    @EnumSource
    void secondRunPlansNothing(Mode mode) {
        Bench bench = agreed(mode, 3);

        RunReport second = bench.run();

        assertThat(second.clean()).isTrue();
        assertThat(second.pim()).isEqualTo(Counts.NONE);
        assertThat(second.store()).isEqualTo(Counts.NONE);
        assertThat(second.run()).as("a run that changes nothing leaves no journal").isEmpty();
    }

    @Test
    void previewWritesToNeitherSide() {
        Bench bench = agreed(Mode.TWO_WAY, 2);
        bench.pim("new", "New");
        bench.pim.remove("u0");
        bench.onStep(step -> assertThat(step).doesNotContain("write"));

        Preview preview = bench.preview();

        assertThat(preview.plan().actions()).hasSize(2);
        assertThat(bench.kept()).isEmpty();
        assertThat(Bench.contents(bench.store)).containsExactly("u0=Agreed 0", "u1=Agreed 1");
    }

    @Test
    void whatIsOverwrittenOrDeletedIsInTheJournalFirst() {
        Bench bench = agreed(Mode.TWO_WAY, 3);
        bench.pim("u0", "Changed");
        bench.pim.remove("u1");
        bench.onStep(step -> {
            if (step.startsWith("store write")) {
                assertThat(bench.kept())
                        .extracting(KeptBody::loss, KeptBody::uid)
                        .containsExactlyInAnyOrder(
                                tuple(KeptBody.Loss.OVERWRITTEN, "u0"),
                                tuple(KeptBody.Loss.DELETED, "u1"));
            }
        });

        RunReport report = bench.run();

        assertThat(report.store()).isEqualTo(new Counts(0, 1, 1));
        assertThat(bench.kept())
                .extracting(kept -> kept.body().text())
                .anyMatch(text -> text.contains("Agreed 0"))
                .anyMatch(text -> text.contains("Agreed 1"));
    }

    @Test
    void emptiedPimIsAskedAboutAndNothingIsWritten() {
        Bench bench = agreed(Mode.TWO_WAY, 4);
        List.of("u0", "u1", "u2", "u3").forEach(bench.pim::remove);

        RunReport report = bench.run();

        assertThat(report.ending()).isInstanceOf(Ending.Refused.class);
        assertThat(report.store()).isEqualTo(Counts.NONE);
        assertThat(Bench.contents(bench.store)).hasSize(4);
    }

    @Test
    void consentIsGoodForThePlanItNamesAndForNoOther() {
        Bench bench = agreed(Mode.TWO_WAY, 3);
        List.of("u0", "u1", "u2").forEach(bench.pim::remove);
        Ending.Refused refused = (Ending.Refused) bench.run().ending();
        Consent consent = new Consent.ToWhatTheGuardAsks(refused.refusal().planHash());

        bench.store("more", "Came meanwhile");
        bench.store.remove("more");
        bench.store("u3", "Came meanwhile");
        bench.pim("u3", "Came meanwhile");
        assertThat(bench.run().ending()).isInstanceOf(Ending.Finished.class);
        bench.pim.remove("u3");
        assertThat(Bench.contents(bench.store)).containsExactly("u3=Came meanwhile");

        RunReport other = bench.run(Optional.of(consent));

        assertThat(other.ending()).isInstanceOf(Ending.Refused.class);
        assertThat(Bench.contents(bench.store)).containsExactly("u3=Came meanwhile");
    }

    @Test
    void consentedPlanRuns() {
        Bench bench = agreed(Mode.TWO_WAY, 3);
        List.of("u0", "u1", "u2").forEach(bench.pim::remove);
        Ending.Refused refused = (Ending.Refused) bench.run().ending();

        RunReport report =
                bench.run(
                        Optional.of(new Consent.ToWhatTheGuardAsks(refused.refusal().planHash())));

        assertThat(report.ending()).isInstanceOf(Ending.Finished.class);
        assertThat(report.store()).isEqualTo(new Counts(0, 0, 3));
        assertThat(bench.kept()).hasSize(3);
    }

    @Test
    void oneRecordThatCannotBeReadStopsNothing() {
        Bench bench = agreed(Mode.TWO_WAY, 2);
        bench.pim("bad", "Bad");
        bench.pim.spoil("bad");
        bench.pim("good", "Good");

        RunReport report = bench.run();

        assertThat(report.ending()).isInstanceOf(Ending.Finished.class);
        assertThat(report.problems())
                .extracting(problem -> problem.id().value())
                .containsExactly("bad");
        assertThat(report.problems().getFirst().why()).contains("the test says so");
        assertThat(Bench.contents(bench.store))
                .containsExactly("good=Good", "u0=Agreed 0", "u1=Agreed 1");
        assertThat(bench.run().problems()).as("and it is tried again").hasSize(1);
    }

    @Test
    void bothVersionsOfAConflictStayWhereTheyAre() {
        Bench bench = agreed(Mode.TWO_WAY, 2);
        bench.pim("u0", "The PIM's");
        bench.store("u0", "The store's");

        for (int run = 0; run < 2; run++) {
            RunReport report = bench.run();
            assertThat(report.conflicts()).extracting(Conflict::uid).containsExactly("u0");
            assertThat(Bench.contents(bench.pim)).contains("u0=The PIM's");
            assertThat(Bench.contents(bench.store)).contains("u0=The store's");
        }
    }

    @Test
    void cancelledRunStopsBetweenWritesAndTheNextOneGoesOn() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        for (int i = 0; i < 120; i++) {
            bench.pim("u" + i, "Number " + i);
        }

        RunReport cancelled =
                bench.session(
                        SyncListener.SILENT,
                        session -> {
                            bench.onStep(step -> {
                                if (step.startsWith("store write")) {
                                    session.cancel();
                                }
                            });
                            return session.run(Optional.empty());
                        });
        bench.onStep(step -> {});

        assertThat(cancelled.ending()).isInstanceOf(Ending.Cancelled.class);
        assertThat(Bench.contents(bench.store)).hasSizeBetween(1, 119);
        assertThat(cancelled.store().created()).isEqualTo(Bench.contents(bench.store).size());
        RunReport rest = bench.run();
        assertThat(rest.clean()).isTrue();
        assertThat(Bench.contents(bench.store)).isEqualTo(Bench.contents(bench.pim));
    }

    @Test
    void firstMeetingOfEqualSidesWritesNothing() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        bench.pim("u", "Same");
        bench.store("u", "Same");

        RunReport report = bench.run();

        assertThat(report.pim()).isEqualTo(Counts.NONE);
        assertThat(report.store()).isEqualTo(Counts.NONE);
        assertThat(report.adopted()).isEqualTo(1);
    }

    @Test
    void progressEndsWhereItShould() {
        Bench bench = new Bench(folder, Mode.MERGE);
        for (int i = 0; i < 60; i++) {
            bench.pim("u" + i, "Number " + i);
        }
        List<Integer> done = new ArrayList<>();

        bench.session(
                (step, soFar, total) -> {
                    if (step == SyncListener.Step.WRITING) {
                        assertThat(total).isEqualTo(60);
                        done.add(soFar);
                    }
                },
                session -> session.run(Optional.empty()));

        assertThat(done).isSorted().last().isEqualTo(60);
    }

    /** Between a write that is answered without a revision and the look at what came of it. */
    @Test
    void whatAnotherClientWritesRightAfterAMergeIsNotOverwrittenUnkept() {
        Bench bench = agreed(Mode.MERGE, 2);
        bench.store.behave(MemoryReplica.Server.SILENT);
        bench.pim("u0", "First edit");
        bench.onStep(step -> {
            if (step.equals("store answer u0")) {
                bench.onStep(next -> {});
                bench.store("u0", "Of another client");
            }
        });
        bench.run();

        bench.pim("u0", "Second edit");
        bench.run();

        assertThat(bench.marksAnywhere()).contains("Of another client", "Second edit");
    }
}
