package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.client.api.Program;
import satchel.client.sync.Connectors;

final class ListCommandsTest {
    private static class Diary implements PimConnector {
        private final String id;

        Diary(String id) {
            this.id = id;
        }

        @Override
        public PimInfo info() {
            return new PimInfo(id, "My diary", Set.of(Kind.CALENDAR));
        }

        @Override
        public List<FoundDatabase> databases() throws PimException {
            return List.of(
                    new FoundDatabase(
                            new DatabaseInfo(
                                    "/at/home",
                                    "Home",
                                    Kind.CALENDAR,
                                    Set.of("VTODO"),
                                    Access.READ_ONLY,
                                    Optional.empty()),
                            Optional.of(new Program("Diary 3", Program.State.RUNNING))));
        }

        @Override
        public PimDatabase open(String where, Kind kind) throws PimException {
            throw new PimException(PimException.Kind.BUSY, "it is open");
        }

        @Override
        public DatabaseInfo create(String name, Kind kind, Set<String> components) {
            return DatabaseInfo.of(name + " of " + kind + " " + components, name, kind);
        }
    }

    @TempDir Path folder;

    @Test
    void pimsListsProgramsAndTheirDatabases() {
        CommandLineDriver cli =
                new CommandLineDriver(folder, new Connectors(List.of(new Diary("diary"))));

        assertThat(cli.run("pims")).isEqualTo(0);
        assertThat(cli.out())
                .contains("diary", "My diary", "calendar", "/at/home", "Home")
                .contains("tasks, read-only", "Diary 3, running");
    }

    @Test
    void aProgramThatCannotBeAskedDoesNotHideTheOthers() {
        PimConnector shut =
                new Diary("shut") {
                    @Override
                    public List<FoundDatabase> databases() throws PimException {
                        throw new PimException(PimException.Kind.BUSY, "it is open");
                    }
                };
        CommandLineDriver cli =
                new CommandLineDriver(folder, new Connectors(List.of(shut, new Diary("diary"))));

        assertThat(cli.run("pims")).isEqualTo(1);
        assertThat(cli.out()).contains("/at/home");
        assertThat(cli.err()).contains("shut: it is open");
    }

    @Test
    void aServerThatCannotBeToldIsOneLineAndNoFailure() {
        CommandLineDriver cli =
                new CommandLineDriver(folder, new Connectors(List.of(new Diary("diary"))));
        cli.reports.complaints = List.of("not told to http://a.example: it\nsleeps");

        assertThat(cli.run("pims")).isEqualTo(0);
        assertThat(cli.out()).contains("/at/home");
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .contains("not told to http://a.example");
    }

    @Test
    void nothingIsToldOnceTheUserSaysNo() {
        CommandLineDriver cli =
                new CommandLineDriver(folder, new Connectors(List.of(new Diary("diary"))));

        assertThat(cli.run("pims", "--no-report")).isEqualTo(0);
        assertThat(cli.out()).contains("/at/home");
        assertThat(cli.reports.told).isZero();
        assertThat(cli.run("pims")).isEqualTo(0);
        assertThat(cli.reports.told).isEqualTo(1);
    }

    @Test
    void pimsCreateMakesADatabaseAndTellsWhere() {
        CommandLineDriver cli =
                new CommandLineDriver(folder, new Connectors(List.of(new Diary("diary"))));

        assertThat(cli.run("pims", "create", "diary", "Work", "--holds", "events")).isEqualTo(0);
        assertThat(cli.out()).isEqualToIgnoringNewLines("Work of CALENDAR [VEVENT]");
    }

    @Test
    void pimsCreateSaysWhatItNeeds() {
        CommandLineDriver cli =
                new CommandLineDriver(folder, new Connectors(List.of(new Diary("diary"))));

        assertThat(cli.run("pims", "create", "diary", "Work")).isEqualTo(2);
        assertThat(cli.err()).contains("--holds");
        assertThat(cli.run("pims", "create", "palm", "Work", "--holds", "contacts")).isEqualTo(4);
        assertThat(cli.err()).contains("no plug-in for 'palm' is installed");
    }

    @Test
    void pimsWithoutPlugInsSaysWhereTheyAre() {
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of()));

        assertThat(cli.run("pims")).isEqualTo(0);
        assertThat(cli.out()).contains("satchel plugins list");
    }

    @Test
    void pairsListsWhatWasSavedAndNoPassword() throws IOException {
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of()));
        cli.pairs.save(
                FakeJobs.pair("/a/rather/long/path/of/a/calendar folder that is shown whole"));

        assertThat(cli.run("pairs")).isEqualTo(0);
        assertThat(cli.out())
                .contains("/a/rather/long/path/of/a/calendar folder that is shown whole")
                .contains("calendars/home", "robin at http://dav.example", "two-way");
    }

    @Test
    void withoutACommandTheUsageIsShownAndItIsAMistake() {
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of()));

        assertThat(cli.run()).isEqualTo(2);
        assertThat(cli.err()).contains("Usage: satchel", "sync", "pims");
    }
}
