package satchel.sync.runtime.base;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT uid, pim_id, pim_revision, store_id, store_revision, hash,"
                                        + " body, state FROM link ORDER BY uid");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        } catch (SQLException e) {
            throw trouble("read", file, e);
        }
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
        try (PreparedStatement query =
                connection.prepareStatement("SELECT state FROM mark WHERE side = ?")) {
            query.setString(1, side.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new KnownSide(
                                        new SyncState(row.getString(1)),
                                        seen(side),
                                        unlisted(side)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw trouble("read", file, e);
        }
    }

    private Map<RecordId, Revision> seen(Side side) throws SQLException {
        Map<RecordId, Revision> records = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id, revision FROM seen WHERE side = ?")) {
            query.setString(1, side.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    records.put(new RecordId(row.getString(1)), new Revision(row.getString(2)));
                }
            }
        }
        return records;
    }

    private Set<RecordId> unlisted(Side side) throws SQLException {
        Set<RecordId> ids = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id FROM unlisted WHERE side = ?")) {
            query.setString(1, side.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(new RecordId(row.getString(1)));
                }
            }
        }
        return ids;
    }

    @Override
    public void recall(Side side, Consumer<Fetched.Found> sink) {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT id, revision, body FROM ahead WHERE side = ?")) {
            query.setString(1, side.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sink.accept(
                            new Fetched.Found(
                                    new RecordId(row.getString(1)),
                                    new Revision(row.getString(2)),
                                    new Body(row.getString(3))));
                }
            }
        } catch (SQLException e) {
            throw trouble("read", file, e);
        }
    }

    @Override
    public Map<RecordId, Aside> asides(Side side) {
        Map<RecordId, Aside> asides = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT id, stamp, revision, uid, extent, failed FROM aside"
                                + " WHERE side = ?")) {
            query.setString(1, side.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    asides.put(new RecordId(row.getString(1)), aside(row));
                }
            }
            return asides;
        } catch (SQLException e) {
            throw trouble("read", file, e);
        }
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
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT side, id, uid, from_id, from_revision, body FROM intent");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                intents.add(
                        new Intent(
                                Side.valueOf(row.getString(1)),
                                new RecordId(row.getString(2)),
                                row.getString(3),
                                new RecordId(row.getString(4)),
                                new Revision(row.getString(5)),
                                new Body(row.getString(6))));
            }
            return intents;
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
