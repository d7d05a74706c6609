package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.AnswerTrait;
import satchel.sync.runtime.base.Answers;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.MemoryReplica.Server;

/**
 * A server that does not hold all that it is given: Cyrus, for one, drops the members of a group's
 * card. What it leaves out is nobody's deletion.
 */
class OwnFormTest {
    private static final String X = "X-SEAT";

    @TempDir private Path folder;

    /** A pair whose PIM has one event with a property that the store does not hold. */
    private Bench bench(Mode mode, Server server) {
        Bench bench = new Bench(folder, mode);
        bench.store.behave(server);
        bench.pim.put("a", Events.changed(Events.event("a", "Tea"), X, "12A"));
        return bench;
    }

    private static String pim(Bench bench) {
        return bench.pim.texts().get("a");
    }

    private static String store(Bench bench) {
        return bench.store.texts().get("a");
    }

    private static int writes(RunReport report) {
        return report.pim().all() + report.store().all();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPING", "DROPPING_UNSAID", "DROPPING_SHOWN"})
    void whatTheServerLeavesOutStaysInThePim(Server server) {
        Bench bench = bench(Mode.TWO_WAY, server);
        bench.run();

        assertThat(store(bench)).contains("Tea").doesNotContain(X);
        assertThat(pim(bench)).contains(X + ":12A");
        assertThat(writes(bench.run())).as("and the next run has nothing to do").isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPING", "DROPPING_UNSAID", "DROPPING_SHOWN"})
    void anEditOnTheServerReachesThePimAndTakesNothingAway(Server server) {
        Bench bench = bench(Mode.TWO_WAY, server);
        bench.run();
        for (String summary : List.of("Coffee", "Cocoa")) {
            bench.store.put("a", Events.changed(store(bench), "SUMMARY", summary));

            bench.run();

            assertThat(pim(bench)).contains("SUMMARY:" + summary, X + ":12A");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPING", "DROPPING_UNSAID", "DROPPING_SHOWN"})
    void editsOfBothSidesComeTogether(Server server) {
        Bench bench = bench(Mode.TWO_WAY, server);
        bench.run();
        bench.store.put("a", Events.changed(store(bench), "SUMMARY", "Coffee"));
        bench.pim.put("a", Events.changed(Events.changed(pim(bench), "LOCATION", "Home"), X, "7"));

        RunReport report = bench.run();

        assertThat(report.conflicts()).isEmpty();
        assertThat(pim(bench)).contains("SUMMARY:Coffee", "LOCATION:Home", X + ":7");
        assertThat(store(bench)).contains("SUMMARY:Coffee", "LOCATION:Home");
    }

    @Test
    void whatThePimTakesAwayItselfDoesNotComeBack() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING);
        bench.run();
        bench.pim.put("a", Events.without(pim(bench), X));
        bench.run();
        bench.store.put("a", Events.changed(store(bench), "SUMMARY", "Coffee"));

        bench.run();

        assertThat(pim(bench)).contains("SUMMARY:Coffee").doesNotContain(X);
    }

    /** What somebody else writes in the meantime has another revision than the one told. */
    @Test
    void anEditBeforeTheReadBackIsNotTakenForTheServersForm() {
        Bench bench = bench(Mode.TWO_WAY, Server.FAITHFUL);
        bench.onStep(step -> {
            if (step.equals("store answer a")) {
                bench.onStep(next -> {});
                bench.store.put("a", Events.without(store(bench), X));
            }
        });
        bench.run();
        bench.run();

        assertThat(pim(bench)).as("it was removed by somebody").doesNotContain(X);
    }

    /** Cyrus, for one, shortens a list of addresses as well; that is told from nobody's edit. */
    private static void rewriteTheLocation(Bench bench) {
        bench.onStep(step -> {
            if (step.equals("store answer a")) {
                bench.store.put("a", Events.changed(store(bench), "LOCATION", "Rewritten"));
            }
        });
    }

    @Test
    void ofWhatTheServerChangesAndLeavesOutOnlyTheChangeComesBack() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING);
        bench.pim.put("a", Events.changed(pim(bench), "LOCATION", "Home"));
        rewriteTheLocation(bench);
        bench.run();

        assertThat(pim(bench)).contains("LOCATION:Rewritten", X + ":12A");
        assertThat(writes(bench.run())).as("and the next run has nothing to do").isZero();

        bench.pim.put("a", Events.changed(pim(bench), "SUMMARY", "Coffee"));
        bench.run();
        bench.store.put("a", Events.changed(store(bench), "DESCRIPTION", "Mugs"));
        bench.run();

        assertThat(store(bench)).contains("SUMMARY:Coffee", "LOCATION:Rewritten");
        assertThat(pim(bench)).contains("DESCRIPTION:Mugs", X + ":12A");
    }

    @Test
    void ofWhatAMergeHasSentAndTheServerHasChangedNothingIsLostInALaterTwoWaySync() {
        Bench bench = bench(Mode.MERGE, Server.DROPPING);
        rewriteTheLocation(bench);
        bench.run();
        assertThat(writes(bench.run())).as("it has come to rest").isZero();

        bench.terms = new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);
        bench.run();

        assertThat(pim(bench)).contains("LOCATION:Rewritten", X + ":12A");
    }

    @Test
    void anEditBeforeTheReadBackReachesThePimWithoutWhatTheServerLeftOut() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING);
        bench.onStep(step -> {
            if (step.equals("store answer a")) {
                bench.onStep(next -> {});
                bench.store.put("a", Events.changed(store(bench), "SUMMARY", "Somebody's"));
            }
        });
        bench.run();

        assertThat(pim(bench)).contains("SUMMARY:Somebody's", X + ":12A");
        assertThat(store(bench)).contains("SUMMARY:Somebody's");
    }

    @Test
    void aServerIsAskedAboutTenWritesWhetherItKeepsWhatItIsGivenAndNeverAgain() {
        Bench bench = bench(Mode.TWO_WAY, Server.FAITHFUL);
        List<String> fetches = new ArrayList<>();
        bench.onStep(step -> {
            if (step.equals("store fetch")) {
                fetches.add(step);
            }
        });
        bench.run();
        assertThat(bench.base.answers(Side.STORE)).contains(new Answers(AnswerTrait.EXACT, 1));
        for (int i = 0; i < 20; i++) {
            bench.pim("b" + i, "Another");
        }
        bench.run();
        assertThat(bench.base.answers(Side.STORE)).contains(new Answers(AnswerTrait.EXACT, 10));
        assertThat(fetches).hasSize(2);

        bench.pim("c", "A third");
        bench.run();

        assertThat(fetches).hasSize(2);
    }

    @Test
    void aSideThatShowsWhatItMadeOfAWriteIsNotAsked() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING_SHOWN);
        for (int n = 0; n < 12; n++) {
            bench.pim.put("b" + n, Events.changed(Events.event("b" + n, "Tea"), X, "12A"));
        }

        bench.run();

        assertThat(bench.store.fetched()).isEmpty();
        assertThat(writes(bench.run())).isZero();
        String last = bench.store.texts().get("b11");
        bench.store.put("b11", Events.changed(last, "SUMMARY", "Mugs"));
        bench.run();
        assertThat(bench.pim.texts().get("b11")).contains("SUMMARY:Mugs", X + ":12A");
    }

    /** The first ones had nothing that this server drops. */
    @Test
    void aServerThatIsExactOnceMayStillRewriteTheNext() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        bench.store.behave(Server.DROPPING_UNSAID);
        bench.pim("plain", "Tea");
        bench.run();
        bench.pim.put("a", Events.changed(Events.event("a", "Tea"), X, "12A"));
        bench.run();
        bench.store.put("a", Events.changed(store(bench), "SUMMARY", "Coffee"));

        bench.run();

        assertThat(pim(bench)).contains("SUMMARY:Coffee", X + ":12A");
    }

    /** The run died after the server took it, and before the base learnt so. */
    @Test
    void whatThePimHasTakenAwayDoesNotComeBackAfterACrash() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING);
        bench.run();
        bench.pim.put("a", Events.without(pim(bench), X));
        bench.onStep(step -> {
            if (step.equals("store answer a")) {
                throw new Bench.Crash();
            }
        });
        assertThatThrownBy(bench::run).isInstanceOf(Bench.Crash.class);
        bench.onStep(step -> {});
        bench.run();
        bench.store.put("a", Events.changed(store(bench), "SUMMARY", "Coffee"));

        bench.run();

        assertThat(pim(bench)).contains("SUMMARY:Coffee").doesNotContain(X);
    }

    /** It is sent twice, and what lies between is no version of anybody's. */
    @Test
    void theUndoOfAReplaceGivesBackWhatWasThereBeforeTheRun() {
        Bench bench = bench(Mode.REPLACE, Server.FAITHFUL);
        bench.store("a", "Before");
        bench.store.behave(Server.DROPPING);
        bench.run();
        assertThat(store(bench)).contains("Tea").doesNotContain(X);

        bench.undo(bench.history().getFirst(), Optional.empty());

        assertThat(store(bench)).contains("SUMMARY:Before");
    }

    @Test
    void aServerThatRewritesUnderItsOwnTagIsReadBackEachTime() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING_UNSAID);
        bench.run();
        assertThat(bench.base.answers(Side.STORE))
                .map(Answers::trait)
                .contains(AnswerTrait.REWRITES);
        for (int i = 0; i < 20; i++) {
            bench.pim.put("b" + i, Events.changed(Events.event("b" + i, "Tea"), X, "1"));
        }
        bench.run();
        bench.store.put("b19", Events.changed(bench.store.texts().get("b19"), "SUMMARY", "Mate"));

        bench.run();

        assertThat(bench.pim.texts().get("b19")).contains("SUMMARY:Mate", X + ":1");
    }

    @Test
    void aMergeAndAReplaceComeToRestToo() {
        for (Mode mode : List.of(Mode.MERGE, Mode.REPLACE)) {
            for (Server server : Server.dropping()) {
                Bench bench =
                        new Bench(
                                folder.resolve(mode + "-" + server),
                                mode,
                                Deletions.KEEP,
                                ConflictPolicy.ASK);
                bench.store.behave(server);
                bench.pim.put("a", Events.changed(Events.event("a", "Tea"), X, "12A"));
                bench.run();

                assertThat(writes(bench.run())).as("%s %s", mode, server).isZero();
            }
        }
    }

    /** A run that died before it knew what the server made of it. */
    @Test
    void afterACrashAtAnyStepNothingIsLostAndTheNextRunsComeToRest() {
        for (Server server : Server.dropping()) {
            boolean crashed = true;
            for (int at = 0; crashed; at++) {
                Bench bench =
                        new Bench(
                                folder.resolve(server + "-" + at),
                                Mode.TWO_WAY,
                                Deletions.KEEP,
                                ConflictPolicy.ASK);
                bench.store.behave(server);
                bench.pim.put("a", Events.changed(Events.event("a", "Tea"), X, "12A"));
                crashed = crashes(bench, at);

                bench.onStep(step -> {});
                bench.run();
                bench.run();

                assertThat(pim(bench)).as("%s, step %d", server, at).contains(X + ":12A");
                assertThat(store(bench)).as("%s, step %d", server, at).contains("Tea");
                RunReport last = bench.run();
                assertThat(writes(last)).as("%s, step %d", server, at).isZero();
                assertThat(last.conflicts()).as("%s, step %d", server, at).isEmpty();
            }
        }
    }

    private static boolean crashes(Bench bench, int at) {
        int[] left = {at};
        bench.onStep(step -> {
            if (left[0]-- == 0) {
                throw new Bench.Crash();
            }
        });
        try {
            bench.run();
            return false;
        } catch (Bench.Crash crash) {
            return true;
        }
    }

    @Test
    void anUndoFindsTheRecordAsTheRunLeftIt() {
        Bench bench = bench(Mode.TWO_WAY, Server.DROPPING);
        bench.run();
        bench.pim.put("a", Events.changed(pim(bench), "SUMMARY", "Coffee"));
        bench.run();

        RunReport undone = bench.undo(bench.history().getFirst(), Optional.empty());

        assertThat(undone.problems()).isEmpty();
        assertThat(store(bench)).contains("SUMMARY:Tea");
        assertThat(pim(bench)).contains(X + ":12A");
    }
}
