package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.store.WorkspaceFixture.WORK;
import static satchel.dav.store.WorkspaceFixture.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.AppPassword;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewCollection;
import satchel.dav.store.NewLock;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.SuspendedPut;
import satchel.dav.store.UploadStoreContract;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.sql.Session;

/** A data folder in one file, and back; R15 of the same under load is {@link BackupLoadTest}. */
final class BackupTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AppPassword PHONE = new AppPassword("ann", "1", "phone", "00ff", NOON);

    @TempDir Path folder;
    private Path data;
    private Path file;
    private Path restored;

    @BeforeEach
    void names() {
        data = folder.resolve("data");
        file = folder.resolve("backup.zip");
        restored = folder.resolve("restored");
    }

    @Test
    void whatIsThereComesBackBesideARunningServer() throws Exception {
        try (SqliteStores running = SqliteStores.open(data)) {
            fill(running);
            Backup.write(data, file, NOON);
            put(running.workspaces(), "later.ics", "later");
        }
        Restore.read(file, restored);

        try (SqliteStores stores = SqliteStores.open(restored)) {
            assertThat(stores.workspaces().object(WORK.object("a.ics")).orElseThrow().bytes())
                    .asString()
                    .isEqualTo("two");
            assertThat(stores.workspaces().object(WORK.object("later.ics"))).isEmpty();
            assertThat(stores.accounts().appPasswords("ann")).containsExactly(PHONE);
        }
        try (Session session = Connections.open(workspace(restored))) {
            assertThat(session.all("SELECT why FROM version", row -> row.getString(1)))
                    .containsExactly("replaced");
        }
    }

    /** Who sends one can send it again. */
    @Test
    void uploadsThatAreNotFinishedStayBehind() {
        try (SqliteStores running = SqliteStores.open(data)) {
            fill(running);
            SuspendedPut put = new SuspendedPut(FilePath.root("ann").child("a.txt"), Map.of());
            UploadStoreContract.begun(running.uploads().create(put, OptionalLong.of(5), 1)).close();
            assertThat(data.resolve("blobs/uploads")).isNotEmptyDirectory();
            Backup.write(data, file, NOON);
        }
        Restore.read(file, restored);

        assertThat(restored.resolve("blobs/uploads")).doesNotExist();
    }

    @Test
    void tagsAreAsTheyWereAndTokensAreNot() {
        StoredCollection before;
        String tag;
        try (SqliteStores stores = SqliteStores.open(data)) {
            fill(stores);
            before = collection(stores);
            tag = tag(stores);
        }
        Backup.write(data, file, NOON);
        Restore.read(file, restored);
        Restore.read(file, folder.resolve("again"));

        try (SqliteStores stores = SqliteStores.open(restored);
                SqliteStores again = SqliteStores.open(folder.resolve("again"))) {
            assertThat(tag(stores)).isEqualTo(tag);
            assertThat(collection(stores).change()).isEqualTo(before.change());
            assertThat(Set.of(before.id(), collection(stores).id(), collection(again).id()))
                    .hasSize(3);
            put(stores.workspaces(), "a.ics", "three");
            assertThat(collection(stores).properties()).isEqualTo(before.properties());
        }
    }

    @Test
    void locksAreNobodysAfterIt() {
        try (SqliteStores stores = SqliteStores.open(data)) {
            fill(stores);
            stores.locks()
                    .lock(
                            new NewLock(
                                    LockToken.next(),
                                    new Address.Member(WORK.object("a.ics")),
                                    Lock.Scope.EXCLUSIVE,
                                    Lock.Extent.RESOURCE,
                                    "ann",
                                    "",
                                    Duration.ofHours(1),
                                    "text/calendar"),
                            WriteCondition.NONE);
            assertThat(stores.locks().locks("ann")).hasSize(1);
        }
        Backup.write(data, file, NOON);
        Restore.read(file, restored);

        try (SqliteStores stores = SqliteStores.open(restored)) {
            assertThat(stores.locks().locks("ann")).isEmpty();
        }
    }

    @Test
    void epochBeginsAlsoWithoutABackup() {
        StoredCollection before;
        try (SqliteStores stores = SqliteStores.open(data)) {
            fill(stores);
            before = collection(stores);
            assertThatThrownBy(() -> Restore.beginEpoch(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use");
        }
        Restore.beginEpoch(data);

        try (SqliteStores stores = SqliteStores.open(data)) {
            assertThat(collection(stores).id()).isNotEqualTo(before.id());
        }
    }

    @Test
    void bodiesOfFilesComeAlongAndDraftsDoNot() throws IOException {
        SqliteStores.open(data).close();
        Path body = data.resolve("blobs/0f/0f00");
        Files.createDirectories(body.getParent());
        Files.writeString(body, "a file");
        Files.createDirectories(data.resolve("blobs/drafts"));
        Files.writeString(data.resolve("blobs/drafts/1"), "half a file");
        Backup.write(data, file, NOON);
        Restore.read(file, restored);

        assertThat(restored.resolve("blobs/0f/0f00")).hasContent("a file");
        assertThat(restored.resolve("blobs/drafts")).doesNotExist();
    }

    @Test
    void folderThatHoldsSomethingIsRefused() throws IOException {
        SqliteStores.open(data).close();
        Backup.write(data, file, NOON);
        Files.createDirectories(restored);
        Files.writeString(restored.resolve("mine"), "mine");

        assertThatThrownBy(() -> Restore.read(file, restored))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not empty");
        assertThat(restored.resolve("mine")).hasContent("mine");
    }

    @Test
    void emptyFolderIsTakenAndNothingElseIsLeft() throws IOException {
        SqliteStores.open(data).close();
        Backup.write(data, file, NOON);
        Files.createDirectories(restored);
        Restore.read(file, restored);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("data", "backup.zip", "restored");
        }
        try (Stream<Path> left = Files.list(restored)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "accounts.db",
                            "workspaces.layout",
                            "workspaces-0.db",
                            "workspaces-1.db",
                            "workspaces-2.db",
                            "workspaces-3.db");
        }
    }

    @Test
    void damagedBackupLeavesNoFolder() throws IOException {
        try (SqliteStores stores = SqliteStores.open(data)) {
            fill(stores);
        }
        Backup.write(data, file, NOON);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> Restore.read(file, restored)).isInstanceOf(StoreException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("data", "backup.zip");
        }
    }

    @Test
    void folderWithoutDataIsRefused() {
        assertThatThrownBy(() -> Backup.write(folder, file, NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no Satchel data");
        assertThat(file).doesNotExist();
    }

    @Test
    void missingBackupIsNamed() {
        assertThatThrownBy(() -> Restore.read(file, restored))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no file " + file);
    }

    private static void fill(SqliteStores stores) {
        stores.workspaces()
                .create(
                        new NewCollection(
                                WORK, CollectionKind.CALENDAR, Set.of("VEVENT"), Map.of()));
        put(stores.workspaces(), "a.ics", "one");
        put(stores.workspaces(), "a.ics", "two");
        stores.accounts().add("ann", "hash");
        stores.accounts().addAppPassword(PHONE);
    }

    private static void put(WorkspaceStore store, String name, String text) {
        store.put(WORK.object(name), event(name, text), new Precondition.Anything());
    }

    private static StoredCollection collection(SqliteStores stores) {
        return stores.workspaces().collection(WORK).orElseThrow();
    }

    private static String tag(SqliteStores stores) {
        return stores.workspaces().row(WORK.object("a.ics")).orElseThrow().etag().value();
    }

    static Path workspace(Path data) {
        WorkspaceLayout layout = WorkspaceLayout.existing(data);
        return layout.paths().get(layout.fileOf(WORK.owner()));
    }
}
