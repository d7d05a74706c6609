package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.Program;
import satchel.pim.bookmarks.firefox.PlacesDump;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Which profiles there are, whether Firefox has one, and what was there before. */
final class FirefoxProfileTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");

    @TempDir Path folder;
    private FirefoxHome firefox = new FirefoxHome(Path.of(""));

    @BeforeEach
    void profile() throws IOException {
        firefox = FirefoxHome.in(folder);
    }

    @Test
    void profilesAreFoundWhereverFirefoxCameFrom() {
        assertThat(firefox.connector().databases())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.database().name()).isEqualTo("Mine");
                    assertThat(found.database().where()).isEqualTo(firefox.profile().toString());
                });
    }

    @Test
    void anotherVersionIsRefusedByItsNumber() throws PimException {
        firefox.run("PRAGMA user_version = 87");
        try (Bench bench = firefox.open()) {
            assertThatThrownBy(bench::revisions)
                    .isInstanceOfSatisfying(
                            PimException.class,
                            refused ->
                                    assertThat(refused.kind())
                                            .isEqualTo(PimException.Kind.UNSUPPORTED))
                    .hasMessageContaining("version 87");
            assertThatThrownBy(bench.database()::begin).hasMessageContaining("version 87");
        }
    }

    @Test
    void whoeverHasItLockedIsTakenForARunningFirefox() throws Exception {
        try (Bench bench = firefox.open();
                Connection other =
                        DriverManager.getConnection(
                                "jdbc:sqlite:"
                                        + firefox.profile().resolve("places.sqlite").toUri())) {
            other.createStatement().execute("PRAGMA locking_mode = EXCLUSIVE");
            other.createStatement().execute("UPDATE moz_bookmarks SET position = position");
            assertThatThrownBy(bench::revisions).hasMessageContaining("close it and try again");
            assertThatThrownBy(bench.database()::begin)
                    .hasMessageContaining("close it and try again");
        }
    }

    @Test
    void aWholeCopyIsMadeBeforeTheFirstWriteOfADay() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            bench.database().begin();
            bench.write(Bench.create(B, Texts.link(B, BAR, "B")));
            bench.database().begin();
        }
        assertThat(Backups.all(firefox.profile().resolve("places.sqlite")))
                .singleElement()
                .satisfies(copy -> {
                    Path whole = Files.createTempDirectory(folder, "copy");
                    Files.copy(copy, whole.resolve("places.sqlite"));
                    assertThat(PlacesDump.of(whole))
                            .anyMatch(row -> row.contains(A.value()))
                            .noneMatch(row -> row.contains(B.value()));
                });
    }

    @Test
    void whoeverHasFirefoxsLockIsTakenForIt() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.database().begin();
            try (FileChannel channel =
                    FileChannel.open(
                            firefox.profile().resolve(".parentlock"), StandardOpenOption.WRITE)) {
                channel.lock();
                assertThatThrownBy(bench.database()::begin)
                        .isInstanceOfSatisfying(
                                PimException.class,
                                busy -> assertThat(busy.kind()).isEqualTo(PimException.Kind.BUSY))
                        .hasMessageContaining("is running");
                assertThatThrownBy(bench::revisions).hasMessageContaining("is running");
                assertThatThrownBy(() -> bench.apply(Bench.create(A, Texts.link(A, BAR, "A"))))
                        .hasMessageContaining("is running");
            }
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
        }
    }

    /** The lock itself tells; the number may be another program's by now. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:+1, CLOSED",
        "127.0.0.1:1, RUNNING",
        "127.0.0.1:999999999, CLOSED",
        "192.0.2.1:999999999, RUNNING",
        "192.0.2.1:+1, CLOSED"
    })
    void aLinkTellsOnlyWhereThereAreNoLocks(String link, Program.State state) throws Exception {
        Files.createSymbolicLink(firefox.profile().resolve("lock"), Path.of(link));

        assertThat(firefox.connector().databases().getFirst().program())
                .map(Program::state)
                .contains(state);
    }

    @Test
    void aNameThatTwoInstallationsHaveIsRefusedAndAFolderIsNot() throws Exception {
        FirefoxHome.in(folder, ".mozilla/firefox");

        assertThatThrownBy(firefox::open)
                .isInstanceOf(PimException.class)
                .hasMessageContainingAll("more than one", ".mozilla/firefox", "snap/firefox");
        firefox.connector().open(firefox.profile().toString(), Kind.BOOKMARKS).close();
    }

    @Test
    void theEnvironmentMaySayWhereSettingsAre() throws Exception {
        FirefoxHome.in(folder, "elsewhere/mozilla/firefox");
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", folder.resolve("elsewhere").toString());

        assertThat(new FirefoxConnector(folder, environment).databases()).hasSize(2);
    }

    /** What Firefox wrote last is in the log when it crashed. */
    @Test
    void whatIsOnlyInTheLogIsReadAndKept() throws Exception {
        Path crashed = Files.createDirectories(folder.resolve("crashed"));
        try (Bench bench = firefox.open();
                Connection other = connection(firefox.profile());
                Statement open = other.createStatement()) {
            open.execute("SELECT 1 FROM moz_bookmarks");
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            for (String file : new String[] {"places.sqlite", "places.sqlite-wal"}) {
                Files.copy(firefox.profile().resolve(file), crashed.resolve(file));
            }
        }
        try (Bench bench =
                new Bench(firefox.connector().open(crashed.toString(), Kind.BOOKMARKS))) {
            assertThat(bench.value(A, "TITLE")).isEqualTo("A");
            bench.database().begin();
            bench.write(Bench.create(B, Texts.link(B, BAR, "B")));
            assertThat(bench.revisions()).hasSize(6);
        }
    }

    private static Connection connection(Path profile) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + profile.resolve("places.sqlite").toUri());
    }
}
