package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.pair.NamedPair;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Connectors;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Mode;

final class PairsCommandTest {
    @TempDir Path folder;
    private CommandLineDriver cli;

    @BeforeEach
    void start() {
        cli = new CommandLineDriver(folder, new Connectors(List.of()));
    }

    @Test
    void aPairIsAddedUnderItsNameAndNotRun() throws IOException {
        assertThat(add("home", "/pim")).isEqualTo(0);

        assertThat(cli.pairs.named())
                .extracting(pair -> pair.name().value() + " " + pair.pair().database())
                .containsExactly("home /pim");
        assertThat(cli.out()).contains("'home'", "Nothing was synchronised yet");
        assertThat(cli.jobs.consents).isEmpty();
        cli.run("pairs", "list");
        assertThat(cli.out()).contains("home", "/pim");
    }

    @Test
    void aNameIsOnePairsHoweverItIsCapitalised() throws IOException {
        add("home", "/pim");

        assertThat(add("HOME", "/other")).isEqualTo(2);
        assertThat(cli.err()).contains("there is a pair 'home' already");
        assertThat(cli.pairs.all()).hasSize(1);
    }

    @Test
    void twoPairsDoNotHaveTheSameEnds() throws IOException {
        add("home", "/pim");

        assertThat(add("again", "/pim")).isEqualTo(2);
        assertThat(cli.err()).contains("are the pair 'home' already");
        assertThat(cli.pairs.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pairs add a/b --pim files --database x --to calendars/a --mode merge | 'a/b' is no name",
                "pairs add home --pim files --database x --to calendars/a    | needs --mode",
                "pairs add home --pim files --database x --to home --mode merge | 'home'",
                "pairs add                                                   | NAME",
                "pairs edit nobody --mode merge                              | no pair 'nobody'",
                "pairs edit work                                             | nothing to change",
                "pairs edit work --to home                                   | 'home'",
                "pairs edit work --name a/b                                  | 'a/b' is no name",
                "pairs remove nobody                                         | no pair 'nobody'",
                "pairs juggle                                                | juggle",
                "sync nobody                                                 | no pair 'nobody'",
                "sync work --all                                             | --all",
                "sync work --mode merge                                      | as it was saved",
                "sync work other --consent x                                 | as it was saved",
            })
    void wrongUsageIsOneLine(String line, String named) {
        add("work", "/work");
        add("other", "/other");

        assertThat(cli.run(line.strip().split(" +"))).isEqualTo(2);

        assertThat(cli.err()).contains(named).doesNotContain("--all takes every pair as");
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void anotherModeGoesOnFromWhereThePairIs() throws IOException {
        add("home", "/pim");

        assertThat(cli.run("pairs", "edit", "home", "--mode", "replace", "--conflicts", "newer"))
                .isEqualTo(0);

        SavedPair pair = cli.pairs.all().getFirst();
        assertThat(pair.mode()).isEqualTo(Mode.REPLACE);
        assertThat(pair.conflicts()).isEqualTo(ConflictPolicy.NEWER);
        assertThat(pair.id()).isEqualTo(FakeJobs.pair("/pim").id());
        assertThat(cli.jobs.forgotten).isEmpty();
        assertThat(cli.out()).contains("goes on from where");
    }

    @Test
    void anotherEndBeginsAnewAndKeepsNameAndMode() throws IOException {
        add("home", "/pim");

        assertThat(cli.run("pairs", "edit", "home", "--database", "/moved")).isEqualTo(0);

        NamedPair now = cli.pairs.named().getFirst();
        assertThat(now.name().value()).isEqualTo("home");
        assertThat(now.pair()).isEqualTo(FakeJobs.pair("/moved"));
        assertThat(cli.jobs.forgotten).containsExactly(FakeJobs.pair("/pim"));
        assertThat(cli.out()).contains("its next sync is a first one");
    }

    @Test
    void aPairThatIsRunningIsNeitherMovedNorRemoved() throws IOException {
        add("home", "/pim");
        cli.jobs.busy = "/pim";

        assertThat(cli.run("pairs", "edit", "home", "--database", "/moved")).isEqualTo(4);
        assertThat(cli.err()).contains("another sync is running");
        assertThat(cli.run("pairs", "remove", "home")).isEqualTo(4);

        assertThat(cli.pairs.all()).containsExactly(FakeJobs.pair("/pim"));
    }

    @Test
    void aPairGetsAnotherName() throws IOException {
        add("home", "/pim");
        add("work", "/work");

        assertThat(cli.run("pairs", "edit", "home", "--name", "work")).isEqualTo(2);
        assertThat(cli.run("pairs", "edit", "home", "--name", "Home")).isEqualTo(0);

        assertThat(cli.pairs.named())
                .extracting(pair -> pair.name().value())
                .containsExactly("Home", "work");
    }

    @Test
    void aRemovedPairIsForgottenAndItsRecordsAreNot() throws IOException {
        add("home", "/pim");

        assertThat(cli.run("pairs", "remove", "home")).isEqualTo(0);

        assertThat(cli.pairs.all()).isEmpty();
        assertThat(cli.jobs.forgotten).containsExactly(FakeJobs.pair("/pim"));
        assertThat(cli.out()).contains("records stay on both sides");
    }

    @Test
    void aPairThatIsRemovedWhileItRunsDoesNotComeBack() throws IOException {
        add("home", "/pim");
        NamedPair home = cli.pairs.named().getFirst();
        cli.jobs.whileRunning = () -> cli.pairs.remove(home);

        assertThat(cli.run("sync", "home")).isEqualTo(0);

        assertThat(cli.pairs.all()).isEmpty();
    }

    @Test
    void aSavedPairIsRunByItsName() {
        add("home", "/pim");
        add("work", "/work");

        assertThat(cli.run("sync", "work", "--consent", "abc")).isEqualTo(0);

        assertThat(cli.jobs.consents).hasSize(1);
        assertThat(cli.out()).contains("/work").doesNotContain("/pim");
        assertThat(cli.jobs.glances).isEmpty();
    }

    @Test
    void severalPairsAreLookedAtAtOnceBeforeTheyRun() {
        add("home", "/pim");
        add("work", "/work");

        assertThat(cli.run("sync", "--all")).isEqualTo(0);

        assertThat(cli.jobs.glances).hasSize(1);
        assertThat(cli.jobs.consents).hasSize(2);
        assertThat(cli.out()).contains("1 request");
    }

    private int add(String name, String database) {
        return cli.run(
                "pairs",
                "add",
                name,
                "--pim",
                "files",
                "--database",
                database,
                "--to",
                "calendars/home",
                "--mode",
                "two-way");
    }
}
