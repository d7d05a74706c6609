package satchel.sync.runtime.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.SyncState;

/** One all-or-nothing set of edits; rolled back unless committed. */
final class SqliteTransaction implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    SqliteTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void apply(BaseEdit edit) throws SQLException {
        switch (edit) {
            case BaseEdit.Link(BaseEntry entry) -> link(entry);
            case BaseEdit.Unlink(String uid) -> run("DELETE FROM link WHERE uid = ?", uid);
            case BaseEdit.Intend(Intent intent) -> intend(intent);
            case BaseEdit.Settle(Side on, RecordId id) ->
                    run("DELETE FROM intent WHERE side = ? AND id = ?", on.name(), id.value());
            case BaseEdit.See(Side side, RecordId id, Revision revision) ->
                    see(side.name(), id.value(), revision.value());
            case BaseEdit.Miss(Side side, RecordId id) -> miss(side.name(), id.value());
            case BaseEdit.Wrote(Side side, RecordId id, Optional<Revision> left) -> {
                if (left.isPresent()) {
                    see(side.name(), id.value(), left.get().value());
                } else {
                    miss(side.name(), id.value());
                }
                run("INSERT OR REPLACE INTO unlisted VALUES (?, ?)", side.name(), id.value());
            }
            case BaseEdit.Listed(Side side) ->
                    run("DELETE FROM unlisted WHERE side = ?", side.name());
            case BaseEdit.ReadAhead(Side side, Fetched.Found found) ->
                    run(
                            "INSERT OR REPLACE INTO ahead VALUES (?, ?, ?, ?)",
                            side.name(),
                            found.id().value(),
                            found.revision().value(),
                            found.body().text());
            case BaseEdit.HoldsForm(Side side, RecordId id, OwnForm form) ->
                    run(
                            "INSERT OR REPLACE INTO own_form VALUES (?, ?, ?, ?)",
                            side.name(),
                            id.value(),
                            form.given().text(),
                            form.kept().text());
            case BaseEdit.HoldsAll(Side side, RecordId id) -> holdsAll(side.name(), id.value());
            case BaseEdit.Learn(Side side, Answers answers) ->
                    run(
                            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)",
                            side.name(),
                            answers.trait().name(),
                            Integer.toString(answers.seen()));
            case BaseEdit.SetAside(Side side, RecordId id, Aside aside) ->
                    setAside(side, id, aside);
            case BaseEdit.TakeBack(Side side, RecordId id) ->
                    run("DELETE FROM aside WHERE side = ? AND id = ?", side.name(), id.value());
            case BaseEdit.Mark(Side side, SyncState state) ->
                    run("INSERT OR REPLACE INTO mark VALUES (?, ?)", side.name(), state.value());
            case BaseEdit.Unmark(Side side) -> {
                run("DELETE FROM mark WHERE side = ?", side.name());
                run("DELETE FROM seen WHERE side = ?", side.name());
                run("DELETE FROM ahead WHERE side = ?", side.name());
                run("DELETE FROM unlisted WHERE side = ?", side.name());
            }
        }
    }

    private void miss(String side, String id) throws SQLException {
        run("DELETE FROM seen WHERE side = ? AND id = ?", side, id);
        run("DELETE FROM ahead WHERE side = ? AND id = ?", side, id);
        holdsAll(side, id);
    }

    private void holdsAll(String side, String id) throws SQLException {
        run("DELETE FROM own_form WHERE side = ? AND id = ?", side, id);
    }

    private void see(String side, String id, String revision) throws SQLException {
        run("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", side, id, revision);
        run("DELETE FROM ahead WHERE side = ? AND id = ? AND revision <> ?", side, id, revision);
    }

    private void link(BaseEntry entry) throws SQLException {
        run(
                "DELETE FROM ahead WHERE (side = 'PIM' AND id = ?) OR (side = 'STORE' AND id = ?)",
                entry.pimId().value(),
                entry.storeId().value());
        if (entry.isOn(Side.PIM)) {
            run("DELETE FROM link WHERE pim_id = ? AND pim_revision <> ''", entry.pimId().value());
        }
        if (entry.isOn(Side.STORE)) {
            run(
                    "DELETE FROM link WHERE store_id = ? AND store_revision <> ''",
                    entry.storeId().value());
        }
        run(
                "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.uid(),
                entry.pimId().value(),
                entry.pimRevision().value(),
                entry.storeId().value(),
                entry.storeRevision().value(),
                entry.hash().value(),
                entry.body().text(),
                entry.state().name());
    }

    /** What is outside the scope will not be read, so nothing need be kept for that. */
    private void setAside(Side side, RecordId id, Aside aside) throws SQLException {
        run("DELETE FROM ahead WHERE side = ? AND id = ?", side.name(), id.value());
        run(
                "INSERT OR REPLACE INTO aside VALUES (?, ?, ?, ?, ?, ?, ?)",
                side.name(),
                id.value(),
                aside.stamp(),
                aside.revision().value(),
                aside.uid().orElse(""),
                AsideText.write(aside.extent()),
                AsideText.write(aside.failed()));
    }

    private void intend(Intent intent) throws SQLException {
        run(
                "INSERT OR REPLACE INTO intent VALUES (?, ?, ?, ?, ?, ?)",
                intent.on().name(),
                intent.id().value(),
                intent.uid(),
                intent.from().value(),
                intent.fromRevision().value(),
                intent.body().text());
    }

    private void run(String sql, String... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
