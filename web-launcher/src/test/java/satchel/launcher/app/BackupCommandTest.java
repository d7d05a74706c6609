package satchel.launcher.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.sqlite.SqliteStores;

/** {@code backup} and {@code restore} as their users see them. */
final class BackupCommandTest {
    @TempDir Path folder;
    private String data;
    private String file;
    private String restored;

    @BeforeEach
    void fill() {
        data = folder.resolve("data").toString();
        file = folder.resolve("monday.satchel").toString();
        restored = folder.resolve("restored").toString();
        try (SqliteStores stores = SqliteStores.open(Path.of(data))) {
            stores.accounts().add("robin", "hash");
        }
    }

    @Test
    void folderComesBackWhileItsServerIsRunning() {
        try (SqliteStores _ = SqliteStores.open(Path.of(data))) {
            CommandRun backup = run("backup", file, "--data", data);

            assertThat(backup.exit()).isZero();
            assertThat(backup.out()).startsWith("backed up " + data + " to " + file + " (");
            assertThat(backup.err()).isEmpty();
        }
        CommandRun restore = run("restore", file, "--data", restored);

        assertThat(restore)
                .isEqualTo(
                        new CommandRun(
                                0,
                                "restored "
                                        + restored
                                        + "; its clients will list everything anew\n",
                                ""));
        assertThat(run("user", "list", "--data", restored).out()).isEqualTo("robin\n");
    }

    @Test
    void backupDoesNotWriteOverAnything() throws Exception {
        Files.writeString(Path.of(file), "mine");

        assertRefused(run("backup", file, "--data", data), 4, file + " is there already");
        assertThat(Path.of(file)).hasContent("mine");
    }

    @Test
    void restoreDoesNotWriteOverAnything() {
        run("backup", file, "--data", data);

        assertRefused(run("restore", file, "--data", data), 4, "not empty");
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        Files.writeString(Path.of(file), "mine");

        assertRefused(run("restore", file, "--data", restored), 4, "is not a backup");
        assertThat(Path.of(restored)).doesNotExist();
    }

    @Test
    void aDatabaseIsLeftToItsOwnTools() {
        String url = "jdbc:postgresql://127.0.0.1:1/x";

        assertRefused(run("backup", file, "--database-url", url), 2, "pg_dump");
        assertRefused(run("restore", file, "--database-url", url), 2, "pg_restore");
    }

    @Test
    void newEpochAloneIsForWhatCameBackInAnotherWay() {
        assertThat(run("restore", "--new-epoch", "--data", data).exit()).isZero();
        assertRefused(run("restore", "--data", restored), 2, "--new-epoch");
        assertRefused(run("restore", file, "--new-epoch"), 2, "--new-epoch");
        assertRefused(run("restore", "--new-epoch", "--data", restored), 4, "there is no folder");
    }

    private static void assertRefused(CommandRun run, int exit, String why) {
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).startsWith("satchel: ").contains(why).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of("", arguments);
    }
}
