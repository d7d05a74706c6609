package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.store.WorkspaceFixture.WORK;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.NewLock;
import satchel.dav.store.StoreException;
import satchel.dav.store.Transfer;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.check.Scrutiny;
import satchel.dav.store.sql.Session;

/** What {@code fsck} finds: every invariant is broken once, and found. */
final class FolderCheckTest {
    private static final CollectionPath GONE = new CollectionPath("ann", Home.CALENDARS, "gone");
    private static final ObjectRules RULES = new ObjectRules();

    @TempDir Path folder;

    /** A bit of everything that a store may hold. */
    @BeforeEach
    void fill() {
        try (SqliteStores stores = SqliteStores.open(folder)) {
            WorkspaceStore store = stores.workspaces();
            for (CollectionPath path : List.of(WORK, GONE)) {
                store.create(
                        new NewCollection(
                                path, CollectionKind.CALENDAR, Set.of("VEVENT"), Map.of()));
                put(store, path, "a", "one");
                put(store, path, "a", "two");
                put(store, path, "b", "three");
                put(store, path, "c", "four");
                store.delete(path.object("c"), new Precondition.Anything());
                put(store, path, "d", "five");
                store.delete(path.object("d"), new Precondition.Anything());
                put(store, path, "d", "six");
            }
            store.transferObject(
                    new Transfer<>(
                            WORK.object("d"),
                            WORK.object("e"),
                            Transfer.Kind.MOVE,
                            Transfer.Extent.TREE,
                            Transfer.Overwrite.REFUSED),
                    WriteCondition.NONE);
            store.transferCollection(
                    new Transfer<>(
                            WORK,
                            new CollectionPath("ann", Home.CALENDARS, "copy"),
                            Transfer.Kind.COPY,
                            Transfer.Extent.TREE,
                            Transfer.Overwrite.REFUSED),
                    WriteCondition.NONE);
            store.deleteCollection(GONE);
            lock(stores);
            stores.accounts().add("ann", "hash");
        }
    }

    @Test
    void aSoundFolderHasNoFindingsAlsoBesideItsServer() {
        assertThat(check(Extent.LOOK)).isEmpty();
        try (SqliteStores _ = SqliteStores.open(folder)) {
            assertThat(check(Extent.LOOK)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE object SET uid = 'other' WHERE name = 'a'           | ann/calendars/work/a: what queries look at
                    UPDATE object SET first = 5 WHERE name = 'b'               | ann/calendars/copy/b: what queries look at
                    UPDATE object SET component = 'VTODO' WHERE name = 'b'     | ann/calendars/work/b: what queries look at
                    UPDATE collection SET objects = 7                          | ann/calendars/work: it says it holds 7 objects, and holds 3
                    UPDATE collection SET bytes = 7                            | ann/calendars/work: it says it holds 7 bytes, and holds
                    UPDATE collection SET change = 2                           | ann/calendars/work: its change number is 2, and it holds change
                    """)
    void whatIsDerivedIsMended(String damage, String finding) throws Exception {
        damage(damage);

        assertThat(check(Extent.LOOK)).anySatisfy(line -> assertThat(line).contains(finding));
        assertThat(check(Extent.LOOK)).allMatch(line -> line.endsWith(" (--repair mends it)"));
        assertThat(check(Extent.REPAIR)).isNotEmpty().allMatch(line -> line.endsWith(" (mended)"));
        assertThat(check(Extent.LOOK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE FROM body                                           | work/a: its body is missing
                    DELETE FROM body                                           | version 1 of a in ann
                    UPDATE object SET etag = '00' WHERE name = 'a'             | work/a: its body is not the one that its ETag is of
                    UPDATE object SET size = 1000 WHERE name = 'a'             | work/a: its body
                    UPDATE body SET bytes = x'0102' WHERE change = 2           | work/a: its body
                    UPDATE body SET encoding = 9 WHERE change = 2              | work/a: its body cannot be read
                    UPDATE object SET born = 99 WHERE name = 'a'               | /a: it changed before it was born
                    INSERT INTO removal SELECT owner, collection, name, 77, 1 FROM object WHERE name = 'a' | /a: it is there and told as removed
                    UPDATE removal SET change = 3 WHERE name = 'c'             | /b: its change number is also that of the removal of c
                    DELETE FROM collection WHERE name = 'work'                 | a row of the table object belongs to no collection
                    DELETE FROM deleted_collection                             | a row of the table version belongs to no collection
                    DELETE FROM version                                        | the body of change 1 is nobody's
                    UPDATE lock SET root = 'calendars/work/x'                  | ann/calendars/work/x: it is locked and is not there
                    UPDATE lock SET root = 'calendars/nowhere'                 | ann/calendars/nowhere: it is locked and is not there
                    UPDATE collection SET owner = 'bob'                        | it holds bob, whose data is looked for elsewhere
                    INSERT INTO file_tree VALUES ('bob', 0, 0, 0, 0, 0)        | it holds bob, whose data is looked for elsewhere
                    """)
    void whatIsLostIsTold(String damage, String finding) throws Exception {
        damage(damage);

        List<String> found = check(Extent.LOOK);
        assertThat(found).anySatisfy(line -> assertThat(line).contains(finding));
        assertThat(found).allMatch(line -> line.startsWith("workspaces-3.db"));
    }

    @Test
    void anIndexWhoseUidIsTakenIsLeftAlone() throws Exception {
        damage("UPDATE object SET uid = 'x' WHERE name = 'a'");
        damage("UPDATE object SET uid = 'a' WHERE name = 'b'");

        assertThat(check(Extent.REPAIR))
                .anyMatch(line -> line.endsWith("its UID is also that of b"));
    }

    /** It is forgotten when the next lock is taken, and its object may be deleted before. */
    @Test
    void aLockThatHasExpiredIsNobodysConcern() throws Exception {
        damage("UPDATE lock SET root = 'calendars/nowhere', expires = 1");

        assertThat(check(Extent.LOOK)).isEmpty();
    }

    @Test
    void secretsOfNobodyAreTold() throws Exception {
        try (Session session = Connections.open(folder.resolve("accounts.db"))) {
            session.update("INSERT INTO app_password VALUES ('bob', 1, '1', 'phone', '00', 0)");
            session.update("INSERT INTO device_report VALUES ('bob', '2', 'text', 0)");
        }

        assertThat(check(Extent.LOOK))
                .containsExactly(
                        "accounts.db bob: an app password belongs to no account",
                        "accounts.db bob: a report belongs to no app password");
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Path file = BackupTest.workspace(folder);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 4096; at < bytes.length; at += 4096) {
            bytes[at] ^= 0x55; // the kind of every page but the first
        }
        Files.write(file, bytes);

        assertThat(check(Extent.LOOK))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("workspaces-3.db: "));
    }

    @Test
    void aFolderInUseIsNotRepaired() {
        try (SqliteStores _ = SqliteStores.open(folder)) {
            assertThatThrownBy(() -> check(Extent.REPAIR))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aFindingIsOneLineWhateverTheNameIs() {
        assertThat(new Finding("a\nb", "is \u0007", Finding.Remedy.NONE).line())
                .isEqualTo("a\\u000ab: is \\u0007");
    }

    private List<String> check(Extent extent) {
        List<String> lines = new ArrayList<>();
        FolderCheck.run(
                folder,
                new Inspection(FolderCheckTest::read, extent, Scrutiny.CONTENT, Instant.now()),
                found -> lines.add(found.line()));
        return lines;
    }

    private void damage(String sql) throws Exception {
        try (Session session = Connections.open(BackupTest.workspace(folder))) {
            assertThat(session.update(sql)).isPositive();
        }
    }

    private static void put(WorkspaceStore store, CollectionPath path, String name, String text) {
        byte[] body = event(name, text);
        if (!(read(CollectionKind.CALENDAR, Set.of("VEVENT"), body)
                instanceof BodyReader.Readable(var index))) {
            throw new AssertionError(text);
        }
        store.put(path.object(name), new NewBody(body, index), new Precondition.Anything());
    }

    private static byte[] event(String uid, String summary) {
        return """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Satchel//Test//EN\r
        BEGIN:VEVENT\r
        UID:%s\r
        DTSTAMP:20260101T000000Z\r
        DTSTART:20261203T100000Z\r
        SUMMARY:%s\r
        END:VEVENT\r
        END:VCALENDAR\r
        """
                .formatted(uid, summary)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BodyReader.Reading read(
            CollectionKind kind, Set<String> components, byte[] body) {
        return switch (RULES.judge(kind, components, body)) {
            case Judged.Valid(var index) -> new BodyReader.Readable(index);
            case Judged.Invalid(var _, String text) -> new BodyReader.Unreadable(text);
        };
    }

    private static void lock(SqliteStores stores) {
        stores.locks()
                .lock(
                        new NewLock(
                                LockToken.next(),
                                new Address.Member(WORK.object("a")),
                                Lock.Scope.EXCLUSIVE,
                                Lock.Extent.RESOURCE,
                                "ann",
                                "",
                                Duration.ofHours(1),
                                "text/calendar"),
                        WriteCondition.NONE);
    }
}
