package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.state.HistorySetting;
import satchel.client.sync.Connectors;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.SentWrite;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Refusal;

/** {@code history} and {@code undo}. */
final class UndoCommandTest {
    private static final Instant THEN = Instant.parse("2026-11-27T04:12:26Z");

    @TempDir Path folder;
    private CommandLineDriver cli;

    @BeforeEach
    void start() throws IOException {
        cli = new CommandLineDriver(folder, new Connectors(List.of()));
        cli.pairs.save(FakeJobs.pair("/pim"));
    }

    private void ran(String name, Optional<String> undone, Optional<Instant> ended) {
        SentWrite write =
                new SentWrite(
                        SentWrite.Kind.UPDATED,
                        Side.STORE,
                        "u",
                        new RecordId("u.ics"),
                        new ContentHash("h"));
        cli.jobs.history.add(
                new PastRun(name, THEN, Mode.MERGE, undone, List.of(write), List.of(), ended));
    }

    @Test
    void noHistoryIsSaidAndNoError() {
        assertThat(cli.run("history")).isZero();
        assertThat(cli.out()).isEqualTo("No sync has written anything.\n");
    }

    @Test
    void everyRunIsListedWithWhatItDidToEachSide() {
        ran("20261127T041226-aa", Optional.empty(), Optional.of(THEN));
        ran("20261127T041230-bb", Optional.of("20261127T041226-aa"), Optional.empty());

        assertThat(cli.run("history")).isZero();

        String pair = FakeJobs.pair("/pim").id().value();
        List<String> lines = cli.out().lines().toList();
        assertThat(lines.get(1))
                .matches(
                        "20261127T041226-aa +2026-11-2[67] \\d\\d:12:26 +"
                                + pair
                                + " +merge +\\+0 ~0 -0 +\\+0 ~1 -0");
        assertThat(lines.get(2)).endsWith("undid 20261127T041226-aa was killed");
    }

    @Test
    void howLongRunsAreKeptCanBeSaid() throws IOException {
        assertThat(new HistorySetting(cli.state).kept()).isEqualTo(Duration.ofDays(30));

        assertThat(cli.run("history", "--keep-days", "90")).isZero();

        assertThat(new HistorySetting(cli.state).kept()).isEqualTo(Duration.ofDays(90));
        assertThat(cli.run("history", "--keep-days", "0")).isEqualTo(2);
        assertThat(new HistorySetting(cli.state).kept()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void undoTakesBackTheRunThatIsMeantWithTheConsentThatIsGiven() {
        ran("20261127T041226-aa", Optional.empty(), Optional.of(THEN));
        ran("20261127T041230-bb", Optional.empty(), Optional.of(THEN));

        assertThat(cli.run("undo", "20261127T04123", "--consent", "abc")).isZero();

        assertThat(cli.jobs.undone).containsExactly("20261127T041230-bb");
        assertThat(cli.jobs.consents)
                .containsExactly(Optional.of(new Consent.ToWhatTheGuardAsks("abc")));
        assertThat(cli.out()).contains("2 created, 1 updated");
    }

    @Test
    void aDryRunOfAnUndoRunsNothing() {
        ran("20261127T041226-aa", Optional.empty(), Optional.of(THEN));

        assertThat(cli.run("undo", "2026", "--dry-run")).isZero();

        assertThat(cli.jobs.undone).containsExactly("20261127T041226-aa");
        assertThat(cli.jobs.consents).isEmpty();
        assertThat(cli.out()).contains("Nothing to do");
    }

    @Test
    void aRefusedUndoSaysHowToConsent() {
        ran("20261127T041226-aa", Optional.empty(), Optional.of(THEN));
        cli.jobs.report =
                FakeJobs.report(
                        new Ending.Refused(new Refusal(List.of("12 would be deleted"), "0fee")));

        assertThat(cli.run("undo", "2026")).isEqualTo(3);
        assertThat(cli.err()).contains("12 would be deleted", "--consent 0fee").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"undo 2026, 4, several runs", "undo 1999, 4, no run", "undo, 2, RUN"})
    void aRunThatIsNoneOrNotOneIsOneLineAndUndoesNothing(String line, int status, String says) {
        ran("20261127T041226-aa", Optional.empty(), Optional.of(THEN));
        ran("20261127T041230-bb", Optional.empty(), Optional.of(THEN));

        assertThat(cli.run(line.split(" "))).isEqualTo(status);
        assertThat(cli.err()).contains(says).hasLineCount(1);
        assertThat(cli.jobs.undone).isEmpty();
    }

    @Test
    void whatARemovedPairDidIsListedAndTakenBack() throws IOException {
        cli.pairs.remove(cli.pairs.named().getFirst());
        cli.jobs.everRun.add(FakeJobs.pair("/pim"));
        ran("20261127T041226-aa", Optional.empty(), Optional.of(THEN));

        cli.run("history");
        assertThat(cli.out()).contains("20261127T041226-aa");
        assertThat(cli.run("undo", "2026")).isZero();

        assertThat(cli.jobs.undone).containsExactly("20261127T041226-aa");
    }
}
