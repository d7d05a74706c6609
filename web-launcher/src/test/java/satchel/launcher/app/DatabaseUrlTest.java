package satchel.launcher.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.account.PasswordHash;
import satchel.dav.store.postgres.PostgresStores;
import satchel.testdata.harness.PostgresServer;

/** {@code --database-url}: the same commands over PostgreSQL. */
final class DatabaseUrlTest {
    private static final String GOOD = "quiet-harbour-7";

    private final String url = PostgresServer.shared().newDatabase();

    @Test
    void userIsAddedListedAndRemovedBesideARunningServer(@TempDir Path folder) {
        try (PostgresStores server = PostgresStores.open(url, folder)) {
            assertThat(user("add", "robin", "--password-stdin"))
                    .isEqualTo(new CommandRun(0, "added robin\n", ""));
            assertThat(server.accounts().passwordHash("robin"))
                    .hasValueSatisfying(
                            hash -> assertThat(PasswordHash.matches(GOOD, hash)).isTrue());

            assertThat(user("list")).isEqualTo(new CommandRun(0, "robin\n", ""));
            assertThat(user("remove", "robin").out()).contains("still in the database");
            assertThat(server.accounts().users()).isEmpty();
        }
    }

    @Test
    void deviceGetsAPassword() {
        user("add", "robin", "--password-stdin");

        assertThat(user("app-password", "add", "robin", "phone").exit()).isZero();
        assertThat(user("app-password", "list", "robin").out()).endsWith("\tphone\n");
    }

    @Test
    void folderAndDatabaseTogetherAreWrongUsage(@TempDir Path folder) {
        CommandRun misused = user("list", "--data", folder.toString());

        assertThat(misused.exit()).isEqualTo(2);
        assertThat(misused.err()).contains("not both").hasLineCount(1);
    }

    @Test
    void databaseOutOfReachIsOneLineWithoutThePassword() {
        CommandRun failed =
                CommandRun.of(
                        "",
                        "user",
                        "list",
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:1/x?user=robin&password=sesame");

        assertThat(failed)
                .isEqualTo(new CommandRun(4, "", "satchel: the database cannot be reached.\n"));
    }

    @Test
    void serverWithoutItsDatabaseDoesNotStart(@TempDir Path folder) {
        CommandRun failed =
                CommandRun.of(
                        "",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--database-url",
                        "postgres://sesame@127.0.0.1/x");

        assertThat(failed.exit()).isEqualTo(4);
        assertThat(failed.err()).contains("jdbc:postgresql://").doesNotContain("sesame");
    }

    private CommandRun user(String... arguments) {
        List<String> all = new ArrayList<>(List.of("user"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--database-url", url));
        return CommandRun.of(GOOD + "\n", all.toArray(String[]::new));
    }
}
