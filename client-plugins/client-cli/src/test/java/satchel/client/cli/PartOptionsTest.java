package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.pair.DayLimit;
import satchel.client.pair.Part;
import satchel.client.pair.Selection;
import satchel.client.sync.Connectors;

/** Databases and what of them is meant, on the command line. */
final class PartOptionsTest {
    private static final String ENDS = " --to calendars/home --mode two-way";

    @TempDir Path folder;
    private CommandLineDriver cli;

    @BeforeEach
    void start() {
        cli = new CommandLineDriver(folder, new Connectors(List.of()));
    }

    private List<Part> asked(String parts) {
        assertThat(cli.run(("sync --pim files " + parts + ENDS).split(" ")))
                .as(cli.err())
                .isEqualTo(0);
        return cli.jobs.requests.getLast().parts();
    }

    private static Selection categories(String... names) {
        return new Selection(
                Set.of(),
                Set.of(names),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void everyFilterReachesTheRequest() {
        List<Part> parts =
                asked(
                        "--database /pim --component event --component task --category Work --category Home"
                                + " --since 90d --until 2027-01-31 --text dentist --group Choir");

        assertThat(parts)
                .containsExactly(
                        new Part(
                                "/pim",
                                new Selection(
                                        Set.of("VEVENT", "VTODO"),
                                        Set.of("Work", "Home"),
                                        Optional.of(new DayLimit.Away(Period.ofDays(90))),
                                        Optional.of(new DayLimit.On(LocalDate.of(2027, 1, 31))),
                                        Optional.of("dentist"),
                                        Optional.of("Choir"))));
    }

    @Test
    void aFilterIsOfTheDatabaseBeforeIt() {
        List<Part> parts =
                asked(
                        "--database /a --category Work --category Home --database /b"
                                + " --database /c --category Choir");

        assertThat(parts)
                .containsExactly(
                        new Part("/a", categories("Work", "Home")),
                        Part.all("/b"),
                        new Part("/c", categories("Choir")));
    }

    @Test
    void editingKeepsWhatIsNotNamed() throws IOException {
        cli.run(
                ("pairs add home --pim files --database /a --category Work --database /b" + ENDS)
                        .split(" "));

        assertThat(edited("--mode merge"))
                .containsExactly(new Part("/a", categories("Work")), Part.all("/b"));
        assertThat(edited("--category Choir"))
                .containsExactly(new Part("/a", categories("Choir")), Part.all("/b"));
        assertThat(edited("--database /a --database /c --category Band"))
                .containsExactly(
                        new Part("/a", categories("Choir")), new Part("/c", categories("Band")));
        assertThat(edited("--everything"))
                .containsExactly(Part.all("/a"), new Part("/c", categories("Band")));
        assertThat(cli.out()).contains("goes on from where");
        cli.run("pairs");
        assertThat(cli.out()).contains("/a + /c [category Band]");
    }

    @Test
    void aDatabaseThatIsNamedAsSeenFromHereKeepsItsFilter() throws IOException {
        String saved = Path.of("cal").toAbsolutePath().toString();
        cli.run(
                ("pairs add home --pim files --database " + saved + " --category Work" + ENDS)
                        .split(" "));

        assertThat(edited("--database cal --database /b").getFirst().selection())
                .isEqualTo(categories("Work"));
    }

    private List<Part> edited(String options) throws IOException {
        assertThat(cli.run(("pairs edit home " + options).split(" "))).isEqualTo(0);
        return cli.pairs.all().getFirst().parts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--database /a --since yesterday      | 'yesterday' is no day",
                "--database /a --since 2026-02-30     | '2026-02-30' is no day",
                "--database /a --until -5d            | '-5d' is no day",
                "--database /a --component meeting    | 'meeting'",
                "--category Work                      | needs --database",
                "--database /a --text x --text y      | --text is given twice",
                "--database /a --everything --text y  | --everything",
                "--category Work --database /a --database /b --category Work | after the --database",
            })
    void wrongUsageIsOneLine(String parts, String named) {
        assertThat(cli.run(("sync --pim files " + parts.strip() + ENDS).split(" "))).isEqualTo(2);

        assertThat(cli.err()).contains(named).doesNotContain("\tat ");
        assertThat(cli.jobs.requests).isEmpty();
    }
}
