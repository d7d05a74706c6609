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
    private static final PimConnector DIARY =
            new PimConnector() {
                @Override
                public PimInfo info() {
                    return new PimInfo("diary", "My diary", Set.of(Kind.CALENDAR));
                }

                @Override
                public List<FoundDatabase> databases() {
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
            };

    @TempDir Path folder;

    @Test
    void pimsListsProgramsAndTheirDatabases() {
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of(DIARY)));

        assertThat(cli.run("pims")).isEqualTo(0);
        assertThat(cli.out())
                .contains("diary", "My diary", "calendar", "/at/home", "Home")
                .contains("tasks, read-only", "Diary 3, running");
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
