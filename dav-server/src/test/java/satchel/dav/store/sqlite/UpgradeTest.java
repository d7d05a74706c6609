package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.Change;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.sql.Session;

/** A folder with the tables of each older version, opened by this one. */
final class UpgradeTest {
    private static final CollectionPath WORK = new CollectionPath("ann", Home.CALENDARS, "work");
    private static final int FILES = 4;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void tokensAndBodiesOfBeforeAreGoodAfterIt(int version) throws SQLException, IOException {
        write(version);

        try (SqliteStores stores = SqliteStores.open(folder)) {
            WorkspaceStore store = stores.workspaces();
            StoredCollection work = store.collection(WORK).orElseThrow();
            List<String> heard = new ArrayList<>();
            Optional<SyncToken> now =
                    store.changes(WORK, new ChangeNumber(1), change -> heard.add(name(change)));

            assertThat(new SyncToken(work.id(), work.change()).uri())
                    .isEqualTo("urn:satchel:sync:id-of-work:3");
            assertThat(now).contains(new SyncToken("id-of-work", new ChangeNumber(3)));
            assertThat(heard).containsExactly("b.ics", "gone.ics is gone");
            StoredObject first = store.object(WORK.object("a.ics")).orElseThrow();
            assertThat(new String(first.bytes(), StandardCharsets.UTF_8)).isEqualTo("body of a");
            assertThat(first.row().etag().value()).isEqualTo("tag-a");
        }
    }

    private static String name(Change change) {
        return switch (change) {
            case Change.Changed(var row) -> row.name();
            case Change.Removed(String name, ChangeNumber _) -> name + " is gone";
        };
    }

    private void write(int version) throws SQLException {
        WorkspaceLayout layout = new WorkspaceLayout(folder, FILES);
        for (Path file : layout.paths()) {
            Schema.WORKSPACE.migrate(file, version);
        }
        layout.record();
        try (Session session = Connections.open(layout.paths().get(layout.fileOf("ann")))) {
            session.execute(
                    """
                    INSERT INTO collection
                        (owner, home, name, id, kind, components, change, objects, created)
                    VALUES ('ann', 'calendars', 'work', 'id-of-work', 'CALENDAR', 'VEVENT', 3, 2, 0)
                    """);
            object(session, "a", 1);
            object(session, "b", 2);
            session.execute("INSERT INTO removal VALUES ('ann', 'id-of-work', 'gone.ics', 3, 0)");
        }
    }

    private static void object(Session session, String letter, int change) throws SQLException {
        session.update(
                """
                INSERT INTO object (owner, collection, name, etag, size, modified, change, born,
                    uid, component, first, last, recurring, text)
                VALUES ('ann', 'id-of-work', ?, ?, 9, 0, ?, ?, ?, 'VEVENT', 0, 0, 0, '')
                """,
                letter + ".ics",
                "tag-" + letter,
                change,
                change,
                letter);
        session.update(
                """
                INSERT INTO body (owner, collection, change, encoding, bytes)
                VALUES ('ann', 'id-of-work', ?, 0, ?)
                """,
                change,
                ("body of " + letter).getBytes(StandardCharsets.UTF_8));
    }
}
