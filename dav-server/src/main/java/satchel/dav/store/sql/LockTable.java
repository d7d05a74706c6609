package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockRoot;
import satchel.dav.resource.LockToken;

/** Locks, each with the owner's name first, as all of an owner's rows. */
final class LockTable {
    /** What every address in a workspace begins with: dav, users and the user. */
    private static final int ABOVE = 3;

    private LockTable() {}

    static List<Lock> living(Session session, String owner, Instant now) throws SQLException {
        return session.all(
                """
                SELECT token, root, ends, scope, extent, holder, described, timeout, expires
                FROM lock WHERE owner = ? AND expires > ?
                """,
                row -> lock(owner, row),
                owner,
                now.toEpochMilli());
    }

    static void forgetExpired(Session session, String owner, Instant now) throws SQLException {
        session.update(
                "DELETE FROM lock WHERE owner = ? AND expires <= ?", owner, now.toEpochMilli());
    }

    static void add(Session session, String owner, Lock lock) throws SQLException {
        session.update(
                """
                INSERT INTO lock (owner, token, root, ends, scope, extent, holder, described,
                    timeout, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                owner,
                lock.token().uri(),
                path(lock.root().address()),
                lock.root().end().name(),
                lock.scope().name(),
                lock.extent().name(),
                lock.user(),
                lock.owner(),
                lock.timeout().toMillis(),
                lock.expires().toEpochMilli());
    }

    static void refresh(Session session, String owner, Lock lock) throws SQLException {
        session.update(
                "UPDATE lock SET timeout = ?, expires = ? WHERE owner = ? AND token = ?",
                lock.timeout().toMillis(),
                lock.expires().toEpochMilli(),
                owner,
                lock.token().uri());
    }

    static void remove(Session session, String owner, List<Lock> locks) throws SQLException {
        for (Lock lock : locks) {
            session.update(
                    "DELETE FROM lock WHERE owner = ? AND token = ?", owner, lock.token().uri());
        }
    }

    private static Lock lock(String owner, ResultSet row) throws SQLException {
        EndsWith end = EndsWith.valueOf(row.getString(3));
        return new Lock(
                new LockToken(row.getString(1)),
                new LockRoot(address(owner, row.getString(2)), end),
                Lock.Scope.valueOf(row.getString(4)),
                Lock.Extent.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Duration.ofMillis(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    /** From the workspace on; no name has a slash in it. */
    private static String path(Address address) {
        List<String> segments = AddressSpace.segments(address);
        return String.join("/", segments.subList(ABOVE, segments.size()));
    }

    private static Address address(String owner, String path) {
        List<String> segments = new ArrayList<>(List.of("dav", "users", owner));
        segments.addAll(List.of(path.split("/")));
        return AddressSpace.at(segments, EndsWith.NAME);
    }
}
