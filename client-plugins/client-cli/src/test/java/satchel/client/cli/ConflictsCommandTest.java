package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.sync.Connectors;
import satchel.sync.core.merge.Collision;
import satchel.sync.core.merge.Origin;
import satchel.sync.core.merge.Place;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Reach;
import satchel.sync.core.record.Body;
import satchel.sync.runtime.run.ParkedConflict;

final class ConflictsCommandTest {
    private static final Place SUMMARY = new Place("VEVENT", Optional.empty(), "SUMMARY");
    private static final Place LOCATION = new Place("VEVENT", Optional.empty(), "LOCATION");

    @TempDir Path folder;
    private CommandLineDriver cli;
    private String pair = "";

    @BeforeEach
    void start() throws IOException {
        cli = new CommandLineDriver(folder, new Connectors(List.of()));
        cli.pairs.save(FakeJobs.pair("/pim"));
        pair = FakeJobs.pair("/pim").id().value();
    }

    private void waits(String uid) {
        cli.jobs.conflicts.add(
                new ParkedConflict(
                        uid,
                        event("Coffee"),
                        event("Cocoa"),
                        List.of(
                                new Collision(
                                        SUMMARY, "SUMMARY:Tea", "SUMMARY:Coffee", "SUMMARY:Cocoa")),
                        List.of(new Taken(LOCATION, Origin.THEIRS, "", "LOCATION:Home"))));
    }

    private static Body event(String summary) {
        return new Body(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:"
                        + summary
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void noConflictIsSaidAndNoError() {
        assertThat(cli.run("conflicts")).isZero();
        assertThat(cli.out()).isEqualTo("No record waits for you.\n");
    }

    @Test
    void eachConflictIsListedWithWhatIsToBeDecided() {
        waits("uid-1");

        assertThat(cli.run("conflicts")).isZero();

        assertThat(cli.out().lines().toList())
                .element(1)
                .asString()
                .matches(pair + " +uid-1 +Coffee +SUMMARY");
    }

    @Test
    void aPairOutOfReachIsNamedAndHidesNoOther() throws IOException {
        waits("uid-1");
        cli.pairs.save(FakeJobs.pair("/away"));
        cli.jobs.missing = "/away";

        assertThat(cli.run("conflicts")).isEqualTo(ExitStatus.IMPOSSIBLE);

        assertThat(cli.out()).contains("uid-1").doesNotContain("No record");
        assertThat(cli.err()).startsWith("satchel: calendars/home: ");
    }

    @Test
    void showPutsTheVersionsSideBySide() {
        waits("uid-1");

        assertThat(cli.run("conflicts", "show", pair, "uid-1")).isZero();

        assertThat(cli.out())
                .isEqualTo(
                        """
                        uid-1  Coffee
                          VEVENT SUMMARY
                            agreed  Tea
                            PIM     Coffee
                            server  Cocoa
                          merged whoever wins
                            server: VEVENT LOCATION: (none) → Home
                        """);
    }

    @Test
    void onlyTheNamedRecordsAreLookedAt() {
        waits("uid-1");

        cli.run("conflicts", "show", pair, "uid-1");
        cli.run("conflicts", "settle", pair, "uid-1", "--with", "pim");
        cli.run("conflicts", "show", pair);

        Reach named = new Reach.Only(Set.of("uid-1"));
        assertThat(cli.jobs.looks).containsExactly(named, named, new Reach.All());
    }

    @ParameterizedTest
    @CsvSource({"pim, PIM", "store, STORE", "newer, NEWER", "both, BOTH"})
    void settleRunsTheNamedRecordsOnlyWithTheirWinner(String word, ConflictPolicy winner) {
        waits("uid-1");
        waits("uid-2");
        waits("uid-3");

        assertThat(
                        cli.run(
                                "conflicts",
                                "settle",
                                pair.substring(0, 6),
                                "uid-1",
                                "uid-3",
                                "--with",
                                word))
                .isZero();

        assertThat(cli.jobs.wishes)
                .containsExactly(
                        new Choices(
                                Map.of("uid-1", winner, "uid-3", winner),
                                new Reach.Only(Set.of("uid-1", "uid-3"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settle PAIR uid-9 --with pim   | 4 | uid-9",
                "show PAIR uid-9                | 4 | uid-9",
                "settle nowhere uid-1 --with pim | 4 | nowhere",
                "settle PAIR uid-1              | 2 | --with",
                "settle PAIR --with pim         | 2 | RECORD",
                "settle PAIR uid-1 --with me    | 2 | 'me'",
            })
    void whatCannotBeMeantIsOneLineAndRunsNothing(String line, int status, String named) {
        waits("uid-1");

        assertThat(cli.run(("conflicts " + line).replace("PAIR", pair).split(" +")))
                .isEqualTo(status);
        assertThat(cli.err()).contains(named).hasLineCount(1);
        assertThat(cli.jobs.wishes).isEmpty();
    }
}
