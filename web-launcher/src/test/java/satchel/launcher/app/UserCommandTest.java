package satchel.launcher.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.account.AppPasswords;
import satchel.dav.account.PasswordHash;
import satchel.dav.store.AccountStore;
import satchel.dav.store.sqlite.SqliteStores;

final class UserCommandTest {
    private static final String GOOD = "quiet-harbour-7";

    @TempDir Path folder;

    @Test
    void severalUsersAreAddedAtOnceEachWithItsOwnLineOfStandardInput() {
        CommandRun added =
                user(GOOD + "\nanother-good-secret", "add", "robin", "alex", "--password-stdin");

        assertThat(added).isEqualTo(new CommandRun(0, "added robin\nadded alex\n", ""));
        assertThat(PasswordHash.matches("another-good-secret", hash("alex"))).isTrue();
    }

    @Test
    void aNameThatIsTakenDoesNotKeepTheOthersOut() {
        user(GOOD, "add", "robin", "--password-stdin");

        CommandRun added = user(GOOD + "\n" + GOOD, "add", "robin", "alex", "--password-stdin");

        assertThat(added.exit()).isEqualTo(1);
        assertThat(added.out()).isEqualTo("added alex\n");
        assertThat(added.err()).contains("robin");
    }

    @Test
    void addedUserIsListedAndHasThatPassword() {
        CommandRun added = user(GOOD, "add", "robin", "--password-stdin");

        assertThat(added).isEqualTo(new CommandRun(0, "added robin\n", ""));
        assertThat(user("", "list")).isEqualTo(new CommandRun(0, "robin\n", ""));
        assertThat(PasswordHash.matches(GOOD, hash("robin"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000 bytes",
        "2K, 2048 bytes",
        "3m, 3145728 bytes",
        "10G, 10737418240 bytes",
        "5T, 5497558138880 bytes",
        "0, 0 bytes",
        "none, what the disk holds"
    })
    void quotaIsSetAndSaid(String size, String words) {
        user(GOOD, "add", "robin", "--password-stdin");

        assertThat(user("", "quota", "robin").out())
                .isEqualTo("robin may keep what the disk holds\n");
        assertThat(user("", "quota", "robin", size).out())
                .isEqualTo("robin may keep " + words + "\n");
        assertThat(user("", "quota", "robin").out()).isEqualTo("robin may keep " + words + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1", "1.5G", "10GB", "9999999T"})
    void whatIsNoSizeIsNoQuota(String size) {
        user(GOOD, "add", "robin", "--password-stdin");

        assertThat(user("", "quota", "robin", size).exit()).isEqualTo(2);
        assertThat(user("", "quota", "robin").out()).endsWith("what the disk holds\n");
    }

    @Test
    void nobodyHasNoQuota() {
        user(GOOD, "add", "robin", "--password-stdin");

        assertThat(user("", "quota", "alex", "1G").exit()).isEqualTo(1);
        assertThat(user("", "quota", "alex").err()).contains("no user 'alex'");
    }

    @Test
    void weakPasswordIsAdvisedAgainstAndTaken() {
        CommandRun added = user("zxq", "add", "robin", "--password-stdin");

        assertThat(added.exit()).isZero();
        assertThat(added.err().lines()).hasSize(1);
        assertThat(added.err()).contains("short").doesNotContain("zxq");
        assertThat(PasswordHash.matches("zxq", hash("robin"))).isTrue();
    }

    @Test
    void emptyPasswordIsRefused() {
        CommandRun refused = user("", "add", "robin", "--password-stdin");

        assertThat(refused)
                .isEqualTo(
                        new CommandRun(
                                2, "", "satchel: the password is empty; nothing was done.\n"));
        assertThat(user("", "list").out()).isEmpty();
    }

    @Test
    void nameIsTakenOnce() {
        user(GOOD, "add", "robin", "--password-stdin");

        CommandRun again = user("another-password", "add", "robin", "--password-stdin");

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("there is a user 'robin' already");
        assertThat(PasswordHash.matches(GOOD, hash("robin"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "..", "../x", "a/b", "a b", "ä", "-x", ".hidden", "a\\b", "a%2fb", "a\n"
            })
    void nameThatCannotBeAPathSegmentIsRefusedWithTheRule(String name) {
        CommandRun refused = user(GOOD, "add", "--password-stdin", "--", name);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("1 to 64 letters, digits");
    }

    @Test
    void passwordCanBeChangedAndAUserRemoved() {
        user(GOOD, "add", "robin", "--password-stdin");

        assertThat(user("another-password", "passwd", "robin", "--password-stdin").exit()).isZero();
        assertThat(PasswordHash.matches("another-password", hash("robin"))).isTrue();
        assertThat(user("", "remove", "robin").exit()).isZero();
        assertThat(user("", "remove", "robin"))
                .isEqualTo(new CommandRun(1, "", "satchel: there is no user 'robin'.\n"));
    }

    @Test
    void deviceGetsAPasswordThatIsListedAndRevoked() {
        user(GOOD, "add", "robin", "--password-stdin");

        String secret = user("", "app-password", "add", "robin", "old phone").out().strip();
        String listed = user("", "app-password", "list", "robin").out();
        String id = listed.split("\t", 2)[0];

        try (AccountStore accounts = SqliteStores.openAccounts(folder)) {
            AppPasswords passwords = new AppPasswords(accounts, Clock.systemUTC());
            assertThat(passwords.find("robin", secret)).isPresent();
        }
        assertThat(listed).endsWith("\told phone\n").doesNotContain(secret);
        assertThat(user("", "app-password", "revoke", "robin", id).exit()).isZero();
        assertThat(user("", "app-password", "revoke", "robin", id).exit()).isEqualTo(1);
    }

    @Test
    void unknownUserGetsNoDevicePassword() {
        user(GOOD, "add", "robin", "--password-stdin");

        assertThat(user("", "app-password", "add", "alex", "phone").exit()).isEqualTo(1);
        assertThat(user("", "app-password", "list", "alex").exit()).isEqualTo(1);
    }

    @Test
    void worksBesideARunningServer() {
        try (SqliteStores server = SqliteStores.open(folder)) {
            assertThat(user(GOOD, "add", "robin", "--password-stdin").exit()).isZero();

            assertThat(server.accounts().users()).containsExactly("robin");
        }
    }

    @Test
    void folderThatIsNotThereIsNamedAndNotMade() {
        Path missing = folder.resolve("missing");

        assertThat(CommandRun.of("", "user", "list", "--data", missing.toString()))
                .isEqualTo(new CommandRun(4, "", "satchel: there is no folder " + missing + ".\n"));
        assertThat(missing).doesNotExist();
    }

    @Test
    void folderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        CommandRun refused =
                CommandRun.of(
                        GOOD,
                        "user",
                        "add",
                        "robin",
                        "--password-stdin",
                        "--data",
                        file.toString());

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains(file.toString());
        assertThat(refused.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user add", "user nothing", "serve", "user app-password"})
    void wrongUsageIsOneLineAndStatusTwo(String arguments) {
        String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

        CommandRun misused = CommandRun.of("", split);

        assertThat(misused.exit()).isEqualTo(2);
        assertThat(misused.err().lines()).hasSize(1);
        assertThat(misused.err()).startsWith("satchel: ").contains("--help");
        assertThat(misused.out()).isEmpty();
    }

    private CommandRun user(String standardInput, String... arguments) {
        List<String> all = new ArrayList<>(List.of("user"));
        all.addAll(List.of(arguments));
        int options = all.contains("--") ? all.indexOf("--") : all.size();
        all.addAll(options, List.of("--data", folder.toString()));
        return CommandRun.of(standardInput + "\n", all.toArray(String[]::new));
    }

    private String hash(String user) {
        try (AccountStore accounts = SqliteStores.openAccounts(folder)) {
            return accounts.passwordHash(user).orElseThrow();
        }
    }
}
