package satchel.sync.runtime.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.base.BaseStoreContract.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.SyncState;

final class SqliteBaseStoreTest implements BaseStoreContract {
    @TempDir Path folder;
    private BaseStore base;

    @BeforeEach
    void open() {
        base = SqliteBaseStore.open(folder.resolve("base.sqlite"));
    }

    @AfterEach
    void close() {
        base.close();
    }

    @Override
    public BaseStore base() {
        return base;
    }

    @Test
    void committedSurvivesWithoutAClose() throws Exception {
        base.commit(
                List.of(
                        new BaseEdit.Link(entry("a", "p", "s")),
                        new BaseEdit.See(Side.STORE, new RecordId("s"), new Revision("1")),
                        new BaseEdit.Mark(Side.STORE, new SyncState("t"))));

        Path copy = Files.createDirectory(folder.resolve("after-the-crash"));
        for (String file : List.of("base.sqlite", "base.sqlite-wal")) {
            if (Files.exists(folder.resolve(file))) {
                Files.copy(folder.resolve(file), copy.resolve(file));
            }
        }

        try (BaseStore again = SqliteBaseStore.open(copy.resolve("base.sqlite"))) {
            assertThat(again.entries()).isEqualTo(base.entries());
            assertThat(again.known(Side.STORE)).isEqualTo(base.known(Side.STORE));
        }
    }

    @Test
    void failedCommitChangesNothing() throws Exception {
        base.commit(List.of(new BaseEdit.Link(entry("a", "p", "s"))));
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.execute("DROP TABLE intent");
        }

        assertThatThrownBy(() ->
                        base.commit(
                                List.of(
                                        new BaseEdit.Unlink("a"),
                                        new BaseEdit.Settle(Side.PIM, new RecordId("x")))))
                .isInstanceOf(BaseStoreException.class)
                .hasMessageContaining("base.sqlite");

        assertThat(base.entries()).containsExactly(entry("a", "p", "s"));
    }

    @Test
    void fileThatIsNoBaseIsRefused() throws Exception {
        Path file = folder.resolve("letter.sqlite");
        Files.writeString(file, "Dear Sir or Madam, this is no database at all.".repeat(40));

        assertThatThrownBy(() -> SqliteBaseStore.open(file))
                .isInstanceOf(BaseStoreException.class)
                .hasMessageContaining("letter.sqlite");
        assertThat(file).content().startsWith("Dear Sir");
    }

    @Test
    void baseOfTheFirstVersionIsBroughtUpToDateAndLosesNothing() throws Exception {
        base.commit(List.of(new BaseEdit.Link(entry("a", "p", "s"))));
        base.close();
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.execute("DROP TABLE ahead");
            statement.execute("DROP TABLE aside");
            statement.execute("DROP TABLE unlisted");
            statement.execute("DROP TABLE own_form");
            statement.execute("DROP TABLE answers");
            statement.execute("PRAGMA user_version = 1");
        }

        open();

        assertThat(base.entries()).containsExactly(entry("a", "p", "s"));
        whatWasReadAheadIsRecalledInTheVersionThatCameLast();
    }

    @Test
    void baseOfALaterVersionIsRefused() throws Exception {
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> SqliteBaseStore.open(folder.resolve("base.sqlite")))
                .isInstanceOf(BaseStoreException.class)
                .hasMessageContaining("99");
    }

    private Connection other() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("base.sqlite"));
    }
}
