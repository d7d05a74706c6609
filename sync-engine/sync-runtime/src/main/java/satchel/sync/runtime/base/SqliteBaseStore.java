package satchel.sync.runtime.base;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.SyncState;

/** A base in one SQLite file per pair. */
public final class SqliteBaseStore implements BaseStore {
    private final Path file;
    private final Connection connection;

    private SqliteBaseStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * @throws BaseStoreException if the file cannot be opened or is no base of a known version
     */
    public static SqliteBaseStore open(Path file) {
        try {
            // The driver is named, because DriverManager finds none across bundle class loaders.
            Connection connection =
                    new org.sqlite.JDBC()
                            .connect("jdbc:sqlite:" + file, new java.util.Properties());
            SqliteSchema.prepare(connection);
            return new SqliteBaseStore(file, connection);
        } catch (SQLException e) {
            throw trouble("open", file, e);
        }
    }

    @Override
    public List<BaseEntry> entries() {
        List<BaseEntry> entries = new ArrayList<>();
        read(
                SqliteQuery.of(
                        "SELECT uid, pim_id, pim_revision, store_id, store_revision, hash, body,"
                                + " state FROM link ORDER BY uid"),
                row -> entries.add(entry(row)));
        return entries;
    }

    private static BaseEntry entry(ResultSet row) throws SQLException {
        return new BaseEntry(
                row.getString(1),
                new RecordId(row.getString(2)),
                new Revision(row.getString(3)),
                new RecordId(row.getString(4)),
                new Revision(row.getString(5)),
                new ContentHash(row.getString(6)),
                new Body(row.getString(7)),
                LinkState.valueOf(row.getString(8)));
    }

    @Override
    public Optional<KnownSide> known(Side side) {
        return first(
                        SqliteQuery.of("SELECT state FROM mark WHERE side = ?", side.name()),
                        row -> new SyncState(row.getString(1)))
                .map(state -> new KnownSide(state, seen(side), unlisted(side)));
    }

    private Map<RecordId, Revision> seen(Side side) {
        Map<RecordId, Revision> records = new HashMap<>();
        read(
                SqliteQuery.of("SELECT id, revision FROM seen WHERE side = ?", side.name()),
                row -> records.put(new RecordId(row.getString(1)), new Revision(row.getString(2))));
        return records;
    }

    private Set<RecordId> unlisted(Side side) {
        Set<RecordId> ids = new HashSet<>();
        read(
                SqliteQuery.of("SELECT id FROM unlisted WHERE side = ?", side.name()),
                row -> ids.add(new RecordId(row.getString(1))));
        return ids;
    }

    @Override
    public void recall(Side side, Consumer<Fetched.Found> sink) {
        read(
                SqliteQuery.of("SELECT id, revision, body FROM ahead WHERE side = ?", side.name()),
                row ->
                        sink.accept(
                                new Fetched.Found(
                                        new RecordId(row.getString(1)),
                                        new Revision(row.getString(2)),
                                        new Body(row.getString(3)))));
    }

    @Override
    public Optional<OwnForm> ownForm(Side side, RecordId id) {
        return first(
                SqliteQuery.of(
                        "SELECT given, kept FROM own_form WHERE side = ? AND id = ?",
                        side.name(),
                        id.value()),
                row -> new OwnForm(new Body(row.getString(1)), new Body(row.getString(2))));
    }

    @Override
    public Optional<Answers> answers(Side side) {
        return first(
                SqliteQuery.of("SELECT trait, seen FROM answers WHERE side = ?", side.name()),
                row -> new Answers(AnswerTrait.valueOf(row.getString(1)), row.getInt(2)));
    }

    @Override
    public Map<RecordId, Aside> asides(Side side) {
        Map<RecordId, Aside> asides = new HashMap<>();
        read(
                SqliteQuery.of(
                        "SELECT id, stamp, revision, uid, extent, failed FROM aside WHERE side = ?",
                        side.name()),
                row -> asides.put(new RecordId(row.getString(1)), aside(row)));
        return asides;
    }

    private static Aside aside(ResultSet row) throws SQLException {
        return new Aside(
                row.getString(2),
                new Revision(row.getString(3)),
                Optional.of(row.getString(4)).filter(uid -> !uid.isEmpty()),
                AsideText.extent(row.getString(5)),
                AsideText.failed(row.getString(6)));
    }

    @Override
    public List<Intent> intents() {
        List<Intent> intents = new ArrayList<>();
        read(
                SqliteQuery.of("SELECT side, id, uid, from_id, from_revision, body FROM intent"),
                row -> intents.add(intent(row)));
        return intents;
    }

    private static Intent intent(ResultSet row) throws SQLException {
        return new Intent(
                Side.valueOf(row.getString(1)),
                new RecordId(row.getString(2)),
                row.getString(3),
                new RecordId(row.getString(4)),
                new Revision(row.getString(5)),
                new Body(row.getString(6)));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(SqliteQuery query, Reading<T> reading) {
        List<T> found = new ArrayList<>();
        read(query, row -> found.add(reading.of(row)));
        return found.stream().findFirst();
    }

    private void read(SqliteQuery query, SqliteQuery.Rows rows) {
        try {
            query.each(connection, rows);
        } catch (SQLException e) {
            throw trouble("read", file, e);
        }
    }

    @Override
    public void commit(List<BaseEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        try (SqliteTransaction transaction = new SqliteTransaction(connection)) {
            for (BaseEdit edit : edits) {
                transaction.apply(edit);
            }
            transaction.commit();
        } catch (SQLException e) {
            throw trouble("write", file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble("close", file, e);
        }
    }

    private static BaseStoreException trouble(String doing, Path file, SQLException cause) {
        return new BaseStoreException(
                "cannot " + doing + " the base " + file + ": " + cause.getMessage(), cause);
    }
}
