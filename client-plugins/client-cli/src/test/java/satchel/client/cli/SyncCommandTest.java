package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.client.pair.Part;
import satchel.client.sync.Connectors;
import satchel.client.sync.SyncRequest;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.guard.Limits;
import satchel.sync.core.merge.Origin;
import satchel.sync.core.merge.Place;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Lasting;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Outside;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.Reach;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.run.Conflict;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Counts;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.PlannedAction;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.Problem;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

final class SyncCommandTest {
    private static final String[] SYNC = {
        "sync",
        "--pim",
        "files",
        "--database",
        "/pim",
        "--to",
        "calendars/home",
        "--mode",
        "two-way"
    };
    private static final Refusal REFUSAL =
            new Refusal(List.of("12 of 12 records would be deleted"), "0fee1dead0");

    @TempDir Path folder;
    private CommandLineDriver cli;

    @BeforeEach
    void start() {
        cli = new CommandLineDriver(folder, new Connectors(List.of()));
    }

    @Test
    void everyOptionReachesTheRequest() {
        String line =
                "sync --pim files --database /pim --to calendars/home --mode merge"
                        + " --direction to-pim --deletions propagate --conflicts newer"
                        + " --guard-pim 0:5:100";
        assertThat(cli.run(line.split(" "))).isEqualTo(0);

        assertThat(cli.jobs.requests)
                .containsExactly(
                        new SyncRequest(
                                "files",
                                List.of(Part.all("/pim")),
                                "calendars/home",
                                Mode.MERGE,
                                Direction.TO_PIM,
                                Deletions.PROPAGATE,
                                ConflictPolicy.NEWER,
                                new GuardLimits(new Limits(0, 5, 100), Limits.USUAL)));
    }

    @Test
    void aConflictOfWhatIsMergedOnceIsNotSentToConflicts() {
        cli.jobs.report =
                with(
                        List.of(),
                        List.of(new Conflict("uid-2", new RecordId("b"), new RecordId("b.ics"))));

        String line = "sync --once --pim files --database /pim --to calendars/home --mode merge";
        assertThat(cli.run(line.split(" "))).isEqualTo(1);

        assertThat(cli.err()).contains("uid-2", "--conflicts").doesNotContain("satchel conflicts");
    }

    @Test
    void whatIsMergedOnceIsNotSaved() throws IOException {
        String line = "sync --once --pim files --database /pim --to calendars/home --mode merge";

        assertThat(cli.run(line.split(" "))).isEqualTo(0);
        assertThat(cli.run((line + " --dry-run").split(" "))).isEqualTo(0);

        assertThat(cli.jobs.once).isEqualTo(2);
        assertThat(cli.jobs.previews).isEqualTo(1);
        assertThat(cli.pairs.all()).isEmpty();
    }

    @Test
    void withoutMoreOptionsDeletionsAreKeptAndConflictsAsk() {
        sync();

        assertThat(cli.jobs.requests)
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.deletions()).isEqualTo(Deletions.KEEP);
                    assertThat(request.conflicts()).isEqualTo(ConflictPolicy.ASK);
                });
        assertThat(cli.jobs.consents).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sync                                                | --pim, --database, --to, --mode",
                "sync --pim files --database x --to calendars/a      | --mode",
                "sync --pim files --database x --to home --mode merge | 'home'",
                "sync --pim files --database x --to calendars/a --mode sideways | 'sideways'",
                "sync --pim files --database x --to calendars/a --mode two-way --direction to-pim | --direction",
                "sync --all --pim files                              | --all",
                "sync --once --pim files --database x --to calendars/a --mode two-way | --once",
                "sync --once --all                                   | --once",
                "sync --all --consent abc                            | --all",
                "sync --all --plan p                                 | --all",
                "sync --all --leave-out u                            | --all",
                "sync --plan p --pim files                           | --plan",
                "sync --plan p --dry-run                             | --plan",
                "sync --save-plan p --pim files                      | --dry-run",
                "sync --only a --leave-out b                         | --only",
                "sync --guard-pim 10                                 | 10:20:50",
                "sync --all --guard-server 0:0:0                     | --all",
                "sync --nonsense                                     | --nonsense",
                "sing                                                | sing",
            })
    void wrongUsageIsOneLineWithTheWayToHelp(String line, String named) {
        int status = cli.run(line.strip().split(" +"));

        assertThat(status).isEqualTo(2);
        assertThat(cli.err()).contains(named, "--help").doesNotContain("\tat ");
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.jobs.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sync --help", "pims --help", "pairs --help", "--help"})
    void helpIsNoError(String line) {
        assertThat(cli.run(line.split(" "))).isEqualTo(0);
        assertThat(cli.out()).contains("Usage: satchel");
    }

    @Test
    void aCleanRunSaysWhatItDidAndIsSaved() throws IOException {
        assertThat(sync()).isEqualTo(0);

        assertThat(cli.out())
                .contains("files /pim ↔ calendars/home (two-way)")
                .contains("2 created, 1 updated, 0 deleted")
                .contains("7 requests");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.pairs.all()).containsExactly(FakeJobs.pair("/pim"));
    }

    @Test
    void recordsThatStayBehindAreNamedOnStandardError() {
        cli.jobs.report =
                with(
                        List.of(new Problem("uid-1", Side.PIM, new RecordId("a.ics"), "no UTF-8")),
                        List.of(new Conflict("uid-2", new RecordId("b"), new RecordId("b.ics"))));

        assertThat(sync()).isEqualTo(1);
        assertThat(cli.err().lines()).hasSize(2);
        assertThat(cli.err()).contains("uid-1", "a.ics", "no UTF-8", "uid-2");
    }

    @Test
    void aRefusalSaysTheReasonAndHowToConsent() {
        cli.jobs.report = FakeJobs.report(new Ending.Refused(REFUSAL));

        assertThat(sync()).isEqualTo(3);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("12 of 12 records", "--consent 0fee1dead0");
    }

    static Stream<Arguments> unhappyEndings() {
        Ending broken = new Ending.Broken(ReplicaException.Kind.UNREACHABLE, "no answer from x");
        return Stream.of(
                arguments(
                        new Ending.Refused(REFUSAL), Counts.NONE, "not done; nothing was written"),
                arguments(broken, Counts.NONE, "failed; nothing was written"),
                arguments(new Ending.Cancelled(), Counts.NONE, "stopped; nothing was written"),
                arguments(
                        broken,
                        new Counts(1, 0, 0),
                        "failed; until then: server: 1 created, 0 updated, 0 deleted;"
                                + " PIM: nothing to write; 1 request"));
    }

    @ParameterizedTest
    @MethodSource("unhappyEndings")
    void aRunThatDidNotFinishSaysHowFarItCame(Ending ending, Counts store, String says) {
        cli.jobs.report =
                new RunReport(
                        ending,
                        Optional.empty(),
                        Counts.NONE,
                        store,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        1);

        sync();

        assertThat(cli.out().lines().toList().getLast()).isEqualTo(says);
    }

    @Test
    void consentIsHandedOn() {
        sync("--consent", "0fee1dead0");

        assertThat(cli.jobs.consents)
                .containsExactly(Optional.of(new Consent.ToWhatTheGuardAsks("0fee1dead0")));
    }

    @Test
    void aServerOutOfReachIsStatusFourAndNotSaved() throws IOException {
        cli.jobs.report =
                FakeJobs.report(
                        new Ending.Broken(ReplicaException.Kind.UNREACHABLE, "no answer from x"));

        assertThat(sync()).isEqualTo(4);
        assertThat(cli.err().lines()).containsExactly("satchel: no answer from x");
        assertThat(cli.pairs.all()).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereIsStatusFour() {
        cli.jobs.missing = "/pim";

        assertThat(sync()).isEqualTo(4);
        assertThat(cli.err().lines()).containsExactly("satchel: there is no file or folder /pim");
    }

    @Test
    void aDryRunShowsThePlanAsATableAndRunsNothing() throws IOException {
        cli.jobs.preview = preview(Optional.empty());

        assertThat(sync("--dry-run")).isEqualTo(0);

        List<String> lines = cli.out().lines().toList();
        assertThat(lines.get(1)).matches("WHAT +WHERE +RECORD +TITLE +WHY");
        assertThat(lines.get(2)).matches("create +server +uid-1 +Tea, at five +new in the PIM");
        assertThat(lines.get(1).indexOf("WHY")).isEqualTo(lines.get(2).indexOf("new in the PIM"));
        assertThat(cli.jobs.consents).isEmpty();
        assertThat(cli.pairs.all()).isEmpty();
    }

    @Test
    void aDryRunShowsBelowAnUpdateWhichFieldsItChanges() {
        cli.jobs.preview = preview(Optional.empty(), update());

        assertThat(sync("--dry-run")).isEqualTo(0);

        assertThat(cli.out())
                .contains("update  server  uid-1")
                .contains(
                        "\n    VEVENT SUMMARY: Tea → Coffee\n    VEVENT LOCATION: (none) → Home\n");
        sync("--dry-run", "--json");
        assertThat(json().toString())
                .contains("\"field\":\"VEVENT SUMMARY\",\"before\":\"SUMMARY:Tea\"");
    }

    private static PlannedAction update() {
        RecordId id = new RecordId("a.ics");
        Revision revision = new Revision("1");
        return new PlannedAction(
                new Action.Update(
                        "uid-1",
                        Side.STORE,
                        id,
                        revision,
                        id,
                        revision,
                        new Body("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                        Optional.empty(),
                        Reason.CHANGED_IN_PIM),
                List.of(
                        changed("SUMMARY", "SUMMARY:Tea", "SUMMARY:Coffee"),
                        changed("LOCATION", "", "LOCATION:Home")));
    }

    private static Taken changed(String property, String before, String after) {
        return new Taken(
                new Place("VEVENT", Optional.empty(), property), Origin.OURS, before, after);
    }

    @Test
    void aKeptPlanRunsLaterAsItWasKeptAndAsNothingElse() {
        String file = folder.resolve("plan.json").toString();
        cli.jobs.preview = preview(Optional.empty());

        assertThat(sync("--dry-run", "--leave-out", "uid-2", "--save-plan", file)).isZero();
        assertThat(cli.run("sync", "--plan", file)).isZero();

        assertThat(cli.jobs.consents)
                .containsExactly(Optional.of(new Consent.ToThisPlanOnly("abc123")));
        assertThat(cli.jobs.wishes)
                .extracting(Choices::reach)
                .containsExactly(
                        new Reach.Without(Set.of("uid-2")), new Reach.Without(Set.of("uid-2")));
    }

    @Test
    void aRecordThatNothingIsPlannedForIsAWrongArgument() throws Exception {
        cli.jobs.report = FakeJobs.report(new Ending.Misnamed(List.of("uid-9")));

        assertThat(sync("--only", "uid-9")).isEqualTo(2);
        assertThat(cli.err()).contains("nothing is planned for uid-9").hasLineCount(1);
        assertThat(cli.pairs.all()).as("nor is it done by the next sync --all").isEmpty();
    }

    @Test
    void aPlanThatARecordIsMissingInIsNotKept() {
        Path file = folder.resolve("plan.json");
        cli.jobs.preview =
                new Preview(
                        new Plan(
                                FakeJobs.TERMS,
                                List.of(),
                                Outside.NOTHING,
                                Lasting.NONE,
                                List.of("uid-9")),
                        "abc123",
                        Optional.empty(),
                        List.of(),
                        List.of());

        assertThat(sync("--dry-run", "--leave-out", "uid-9", "--save-plan", file.toString()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("nothing is planned for uid-9").hasLineCount(1);
        assertThat(file).doesNotExist();
    }

    /** The user has changed or removed the pair since. */
    @Test
    void aKeptPlanDoesNotBringBackThePairAsItWas() throws IOException {
        String file = folder.resolve("plan.json").toString();
        cli.jobs.preview = preview(Optional.empty());
        sync("--dry-run", "--save-plan", file);

        assertThat(cli.run("sync", "--plan", file)).isZero();

        assertThat(cli.pairs.all()).isEmpty();
    }

    @Test
    void aKeptPlanThatIsNoneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "{}");

        assertThat(cli.run("sync", "--plan", file.toString())).isEqualTo(4);
        assertThat(cli.err()).contains("plan.json").hasLineCount(1);
        assertThat(cli.run("sync", "--plan", folder.resolve("none").toString())).isEqualTo(4);
        assertThat(cli.err()).contains("there is no such file");
    }

    @Test
    void aDryRunSaysWhatTheGuardWouldSay() {
        cli.jobs.preview = preview(Optional.of(REFUSAL));

        assertThat(sync("--dry-run")).isEqualTo(0);
        assertThat(cli.out()).contains("would be refused", "--consent 0fee1dead0");
    }

    @Test
    void whatARecordSaysCommandsNoTerminal() {
        cli.jobs.report =
                with(
                        List.of(
                                new Problem(
                                        "\033[2Jgone", Side.STORE, new RecordId("x"), "a\nb\tc")),
                        List.of());

        sync();

        assertThat(cli.err()).doesNotContain("\033").contains("a b");
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void jsonIsOneObject() {
        assertThat(sync("--json")).isEqualTo(0);

        JsonObject json = json();
        assertThat(json.get("ending").getAsString()).isEqualTo("finished");
        assertThat(json.getAsJsonObject("storeWrites").get("created").getAsInt()).isEqualTo(2);
        assertThat(json.get("requests").getAsInt()).isEqualTo(7);
        assertThat(json.get("mode").getAsString()).isEqualTo("two-way");
    }

    @Test
    void jsonOfADryRunIsThePlan() {
        cli.jobs.preview = preview(Optional.of(REFUSAL));

        sync("--json", "--dry-run");

        assertThat(json().get("planHash").getAsString()).isEqualTo("abc123");
        assertThat(json().getAsJsonArray("plan")).hasSize(1);
        assertThat(json().getAsJsonObject("refusal").get("planHash").getAsString())
                .isEqualTo("0fee1dead0");
    }

    @Test
    void jsonOfASyncThatCouldNotBeginIsItsError() {
        cli.jobs.missing = "/pim";

        assertThat(sync("--json")).isEqualTo(4);
        assertThat(json().get("error").getAsString()).contains("/pim");
    }

    @Test
    void allRunsEveryPairAndGivesTheWorstStatus() throws IOException {
        cli.pairs.save(FakeJobs.pair("/missing"));
        cli.pairs.save(FakeJobs.pair("/pim"));
        cli.jobs.missing = "/missing";

        assertThat(cli.run("sync", "--all", "--json")).isEqualTo(4);

        assertThat(cli.jobs.consents).hasSize(1);
        assertThat(json().getAsJsonArray("pairs")).hasSize(2);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("/missing");
    }

    @Test
    void allWithoutPairsIsDone() {
        assertThat(cli.run("sync", "--all")).isEqualTo(0);
    }

    private int sync(String... more) {
        List<String> arguments = new ArrayList<>(Arrays.asList(SYNC));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    private JsonObject json() {
        return JsonParser.parseString(cli.out()).getAsJsonObject();
    }

    private static RunReport with(List<Problem> problems, List<Conflict> conflicts) {
        return new RunReport(
                new Ending.Finished(),
                Optional.empty(),
                Counts.NONE,
                Counts.NONE,
                0,
                0,
                0,
                problems,
                conflicts,
                1);
    }

    private static Preview preview(Optional<Refusal> refusal) {
        Action create =
                new Action.Create(
                        "uid-1",
                        Side.STORE,
                        new RecordId("a.ics"),
                        new Revision("1"),
                        new Body(
                                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
                                        + "SUMMARY;LANGUAGE=en:Tea\\, at\r\n  five\r\n"
                                        + "END:VEVENT\r\nEND:VCALENDAR\r\n"),
                        Optional.empty(),
                        Reason.NEW_IN_PIM);
        return preview(refusal, new PlannedAction(create, List.of()));
    }

    private static Preview preview(Optional<Refusal> refusal, PlannedAction planned) {
        return new Preview(
                new Plan(FakeJobs.TERMS, List.of(planned.action())),
                "abc123",
                refusal,
                List.of(planned),
                List.of());
    }
}
