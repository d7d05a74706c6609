package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.store.WorkspaceFixture.WORK;
import static satchel.dav.store.WorkspaceFixture.event;
import static satchel.dav.store.WorkspaceFixture.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.Precondition;
import satchel.dav.store.AccountStore;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PropertyName;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreUnavailableException;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.check.Scrutiny;
import satchel.testdata.harness.PostgresServer;

@Tag("long")
final class PostgresStoresTest {
    @TempDir Path blobs;
    private static final PostgresServer SERVER = PostgresServer.shared();

    private final String url = SERVER.newDatabase();
    private final PostgresTables tables = new PostgresTables(url);

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        StoredCollection before;
        try (PostgresStores stores = PostgresStores.open(url, blobs)) {
            fill(stores.workspaces());
            before = stores.workspaces().collection(WORK).orElseThrow();
            stores.accounts().add("ann", "hash");
        }
        try (PostgresStores stores = PostgresStores.open(url, blobs)) {
            assertThat(stores.workspaces().collection(WORK)).contains(before);
            assertThat(stores.workspaces().object(WORK.object("a.ics")).orElseThrow().bytes())
                    .asString()
                    .isEqualTo("two");
            assertThat(stores.accounts().users()).containsExactly("ann");
        }
    }

    @Test
    void serversThatStartTogetherMakeTheTablesOnce() throws Exception {
        try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> start =
                    () -> {
                        try (AccountStore accounts = PostgresStores.openAccounts(url)) {
                            accounts.add("ann", "hash");
                            return accounts.passwordHash("ann").orElseThrow();
                        }
                    };
            for (Future<String> started :
                    servers.invokeAll(Stream.generate(() -> start).limit(4).toList())) {
                assertThat(started.get()).isEqualTo("hash");
            }
        }
        assertThat(
                        tables.rows(
                                "SELECT count(*) - count(DISTINCT version)"
                                        + " FROM flyway_schema_history WHERE success"))
                .containsExactly("0");
        assertThat(tables.rows("SELECT count(*) FROM flyway_schema_history WHERE version = '1'"))
                .containsExactly("1");
    }

    @Test
    void replacedAndDeletedVersionsAreKept() throws Exception {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        try (PostgresStores stores = PostgresStores.open(url, blobs, () -> noon)) {
            fill(stores.workspaces());
            stores.workspaces().delete(WORK.object("a.ics"), new Precondition.Anything());
            put(stores.workspaces(), "b.ics", "three");
            stores.workspaces().deleteCollection(WORK);
        }
        assertThat(
                        tables.rows(
                                """
                                SELECT name, why, ended, convert_from(bytes, 'UTF8')
                                FROM version v JOIN body b USING (owner, collection, change)
                                ORDER BY v.change
                                """))
                .containsExactly(
                        "a.ics replaced " + noon.toEpochMilli() + " one",
                        "a.ics deleted " + noon.toEpochMilli() + " two",
                        "b.ics collection deleted " + noon.toEpochMilli() + " three");
        assertThat(
                        tables.rows(
                                """
                                SELECT c.name, c.change, p.value FROM deleted_collection c
                                JOIN property p ON p.owner = c.owner AND p.collection = c.id
                                """))
                .containsExactly("work 4 Work");
    }

    /** docs/scale.md: what makes it possible to spread the tables by user. */
    @Test
    void everyKeyBeginsWithTheOwner() throws Exception {
        PostgresStores.openAccounts(url).close();

        assertThat(
                        tables.rows(
                                """
                                SELECT t.relname, i.relname FROM pg_index x
                                JOIN pg_class t ON t.oid = x.indrelid
                                JOIN pg_class i ON i.oid = x.indexrelid
                                JOIN pg_namespace n ON n.oid = t.relnamespace
                                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
                                WHERE n.nspname = 'public' AND t.relname NOT LIKE 'flyway%'
                                AND x.indisunique AND a.attname <> 'owner'
                                """))
                .isEmpty();
        assertThat(tables.rows("SELECT count(*) FROM pg_sequences")).containsExactly("0");
    }

    @Test
    void databaseThatWasToldToBeQuickStillSavesBeforeItAnswers() throws Exception {
        tables.execute("ALTER DATABASE " + name() + " SET synchronous_commit = off");
        try (PostgresDatabase database = opened()) {
            assertThat(
                            database.<String>write(
                                    0,
                                    session ->
                                            session.first(
                                                            "SHOW synchronous_commit",
                                                            row -> row.getString(1))
                                                    .orElseThrow()))
                    .isEqualTo("on");
        }
    }

    @Test
    void strongerPromiseOfTheDatabaseIsLeftAsItIs() throws Exception {
        tables.execute("ALTER DATABASE " + name() + " SET synchronous_commit = remote_apply");
        try (PostgresDatabase database = opened()) {
            assertThat(
                            database.<String>write(
                                    0,
                                    session ->
                                            session.first(
                                                            "SHOW synchronous_commit",
                                                            row -> row.getString(1))
                                                    .orElseThrow()))
                    .isEqualTo("remote_apply");
        }
    }

    @Test
    void readCannotWrite() {
        try (PostgresDatabase database = opened()) {
            assertThatThrownBy(() ->
                            database.read(session -> session.update("DELETE FROM collection")))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void failedWriteLeavesNothingBehind() {
        try (PostgresDatabase database = opened()) {
            assertThatThrownBy(() ->
                            database.write(
                                    0,
                                    session -> {
                                        session.update("INSERT INTO account VALUES ('a', 'h')");
                                        throw new IllegalStateException("ours");
                                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("ours");
            assertThat(
                            database.<Long>read(session ->
                                    session.first(
                                                    "SELECT count(*) FROM account",
                                                    row -> row.getLong(1))
                                            .orElseThrow()))
                    .isZero();
        }
    }

    @Test
    void databaseThatWasRestartedIsUsedAgain() {
        try (PostgresStores stores = PostgresStores.open(url, blobs)) {
            fill(stores.workspaces());
            SERVER.disconnectAll(url);

            assertThat(eventually(() -> stores.workspaces().collections("ann", WORK.home())))
                    .hasSize(1);
            eventually(() -> stores.workspaces().deleteCollection(WORK));
            assertThat(stores.workspaces().collection(WORK)).isEmpty();
        }
    }

    @Test
    void closingTwiceIsHarmlessAndClosedStoresRefuse() {
        PostgresStores stores = PostgresStores.open(url, blobs);
        WorkspaceStore workspaces = stores.workspaces();
        AccountStore accounts = stores.accounts();
        stores.close();
        stores.close();

        assertThatThrownBy(() -> workspaces.collection(WORK)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> accounts.add("ann", "hash")).isInstanceOf(StoreException.class);
    }

    @Test
    void tokensOfBeforeARestoreAreThoseOfAnotherCollection() {
        StoredCollection before;
        try (PostgresStores stores = PostgresStores.open(url, blobs)) {
            fill(stores.workspaces());
            before = stores.workspaces().collection(WORK).orElseThrow();
        }
        PostgresStores.beginEpoch(url);
        try (PostgresStores stores = PostgresStores.open(url, blobs)) {
            StoredCollection after = stores.workspaces().collection(WORK).orElseThrow();
            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(after.change()).isEqualTo(before.change());
            put(stores.workspaces(), "a.ics", "three");
            assertThat(after.properties()).isEqualTo(before.properties());
        }
    }

    @Test
    void whatIsWrongInTheTablesIsFoundAndWhatIsDerivedIsMended() throws Exception {
        try (PostgresStores stores = PostgresStores.open(url, blobs)) {
            fill(stores.workspaces());
            stores.workspaces().delete(WORK.object("a.ics"), new Precondition.Anything());
            put(stores.workspaces(), "b.ics", "three");
        }
        assertThat(check(Extent.LOOK)).isEmpty();
        tables.execute("UPDATE collection SET objects = 5, change = 1");
        tables.execute("UPDATE object SET first = 5");

        assertThat(check(Extent.LOOK)).hasSize(3).allMatch(line -> line.contains("--repair"));
        assertThat(check(Extent.REPAIR)).hasSize(3).allMatch(line -> line.endsWith("(mended)"));
        assertThat(check(Extent.LOOK)).isEmpty();

        tables.execute("DELETE FROM body");

        assertThat(check(Extent.LOOK)).hasSize(3).allMatch(line -> line.contains("is missing"));
    }

    private List<String> check(Extent extent) {
        List<String> lines = new ArrayList<>();
        DatabaseCheck.run(
                url,
                Optional.of(blobs),
                new Inspection(
                        (_, _, _) -> new BodyReader.Readable(index("b.ics")),
                        extent,
                        Scrutiny.SIZE,
                        Instant.now()),
                finding -> lines.add(finding.line()));
        return lines;
    }

    private PostgresDatabase opened() {
        PostgresStores.openAccounts(url).close();
        return new PostgresDatabase(url, 2);
    }

    private String name() {
        return url.replaceAll(".*/([^/?]+)\\?.*", "$1");
    }

    /** A connection that was cut is noticed when it is used. */
    private static <T> T eventually(Callable<T> call) {
        for (int i = 0; i < 20; i++) {
            try {
                return call.call();
            } catch (StoreUnavailableException cut) {
                Thread.onSpinWait();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("still out of reach");
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
        store.put(WORK.object(name), event(name, text), new Precondition.Anything());
    }
}
