package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.store.AccountStore;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.PropertyName;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.sql.Session;

final class SqliteStoresTest {
    private static final CollectionPath WORK = new CollectionPath("ann", Home.CALENDARS, "work");

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        StoredCollection before;
        try (SqliteStores stores = SqliteStores.open(folder)) {
            fill(stores.workspaces());
            before = stores.workspaces().collection(WORK).orElseThrow();
            stores.accounts().add("ann", "hash");
        }
        try (SqliteStores stores = SqliteStores.open(folder)) {
            assertThat(stores.workspaces().collection(WORK)).contains(before);
            assertThat(stores.workspaces().object(WORK.object("a.ics")).orElseThrow().bytes())
                    .asString()
                    .isEqualTo("two");
            assertThat(stores.accounts().users()).containsExactly("ann");
        }
    }

    @Test
    void secondServerIsRefusedAndMayComeLater() {
        try (SqliteStores _ = SqliteStores.open(folder)) {
            assertThatThrownBy(() -> SqliteStores.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another Satchel server");
        }
        try (SqliteStores again = SqliteStores.open(folder)) {
            assertThat(again.accounts().users()).isEmpty();
        }
    }

    @Test
    void folderWithALostFileIsRefused() throws IOException {
        SqliteStores.open(folder).close();
        Files.delete(folder.resolve("workspaces-2.db"));

        assertThatThrownBy(() -> SqliteStores.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("workspaces-2.db is missing");
    }

    @Test
    void folderKeepsTheNumberOfFilesItWasMadeWith() throws IOException {
        WorkspaceLayout two = new WorkspaceLayout(folder, 2);
        two.paths().forEach(Schema.WORKSPACE::migrate);
        two.record();
        SqliteStores.open(folder).close();

        assertThat(WorkspaceLayout.of(folder, 4)).isEqualTo(two);
        assertThat(folder.resolve("workspaces-2.db")).doesNotExist();
    }

    @Test
    void spoiltRecordOfTheLayoutIsRefused() throws IOException {
        SqliteStores.open(folder).close();
        Files.writeString(folder.resolve("workspaces.layout"), "files=many");

        assertThatThrownBy(() -> SqliteStores.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("files=NUMBER");
    }

    @Test
    void ownersKeepTheirFileForEver() {
        WorkspaceLayout layout = new WorkspaceLayout(folder, 4);

        assertThat(layout.fileOf("ann")).isEqualTo(3);
        assertThat(layout.fileOf("bob")).isEqualTo(0);
        assertThat(layout.fileOf("jürgen")).isEqualTo(1);
    }

    @Test
    void folderMayHaveAnyName() {
        Path odd = folder.resolve("a ?b=c %20 #ü'");
        try (SqliteStores stores = SqliteStores.open(odd)) {
            fill(stores.workspaces());
        }

        assertThat(odd.resolve("workspaces-0.db")).exists();
        assertThat(odd.resolve("accounts.db")).exists();
    }

    @Test
    void newFolderIsPrivate() throws IOException {
        Path made = folder.resolve("new");
        SqliteStores.open(made).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    /** The driver closes a statement that has failed; a full disk must not be the end of COMMIT. */
    @Test
    void aStatementThatFailedOnceMaySucceedLater() throws Exception {
        SqliteStores.open(folder).close();
        try (Session session = session()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> session.execute("COMMIT"))
                        .hasMessageContaining("no transaction");
                session.execute("BEGIN");
                session.execute("COMMIT");
            }
        }
    }

    @Test
    void closingTwiceIsHarmlessAndClosedStoresRefuse() {
        SqliteStores stores = SqliteStores.open(folder);
        WorkspaceStore workspaces = stores.workspaces();
        AccountStore accounts = stores.accounts();
        stores.close();
        stores.close();

        assertThatThrownBy(() -> workspaces.collection(WORK)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> accounts.add("ann", "hash")).isInstanceOf(StoreException.class);
    }

    @Test
    void replacedAndDeletedVersionsAreKept() throws Exception {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        try (SqliteStores stores = SqliteStores.open(folder, () -> noon)) {
            fill(stores.workspaces());
            stores.workspaces().delete(WORK.object("a.ics"), new Precondition.Anything());
            put(stores.workspaces(), "b.ics", "three");
            stores.workspaces().deleteCollection(WORK);
        }
        try (Session session = session()) {
            assertThat(
                            session.all(
                                    """
                                    SELECT name, why, ended, bytes FROM version v JOIN body b
                                    USING (owner, collection, change) ORDER BY v.change
                                    """,
                                    row ->
                                            "%s %s %s %s"
                                                    .formatted(
                                                            row.getString(1),
                                                            row.getString(2),
                                                            Instant.ofEpochMilli(row.getLong(3)),
                                                            text(row.getBytes(4)))))
                    .containsExactly(
                            "a.ics replaced 2026-11-23T12:00:00Z one",
                            "a.ics deleted 2026-11-23T12:00:00Z two",
                            "b.ics collection deleted 2026-11-23T12:00:00Z three");
        }
    }

    @Test
    void deletedCollectionIsKeptWithItsProperties() throws Exception {
        try (SqliteStores stores = SqliteStores.open(folder)) {
            fill(stores.workspaces());
            stores.workspaces().deleteCollection(WORK);
        }
        try (Session session = session()) {
            Optional<String> kept =
                    session.first(
                            """
                            SELECT c.name, c.change, p.value FROM deleted_collection c
                            JOIN property p ON p.owner = c.owner AND p.collection = c.id
                            """,
                            row -> row.getString(1) + row.getString(2) + row.getString(3));
            assertThat(kept).contains("work2Work");
        }
    }

    private Session session() throws Exception {
        WorkspaceLayout layout = WorkspaceLayout.of(folder, 4);
        return Connections.open(layout.paths().get(layout.fileOf(WORK.owner())));
    }

    private static void fill(WorkspaceStore store) {
        store.create(
                new NewCollection(
                        WORK,
                        CollectionKind.CALENDAR,
                        Set.of("VEVENT"),
                        Map.of(new PropertyName("DAV:", "displayname"), "Work")));
        put(store, "a.ics", "one");
        put(store, "a.ics", "two");
    }

    private static void put(WorkspaceStore store, String name, String text) {
        store.put(
                WORK.object(name),
                new NewBody(
                        text.getBytes(StandardCharsets.UTF_8),
                        new ObjectIndex(
                                name, "VEVENT", Optional.empty(), Optional.empty(), false, "")),
                new Precondition.Anything());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
