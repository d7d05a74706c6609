package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import satchel.dav.store.AppPassword;

/** The app passwords of accounts, numbered for each owner in the order they were made. */
final class AppPasswordTable {
    private AppPasswordTable() {}

    static boolean add(Session session, AppPassword password) throws SQLException {
        return AccountTable.locked(session, password.user())
                && session.update(
                                """
                                INSERT INTO app_password (owner, number, id, label, sha256, created)
                                VALUES (?, ?, ?, ?, ?, ?)
                                """,
                                password.user(),
                                nextNumber(session, password.user()),
                                password.id(),
                                password.label(),
                                password.sha256(),
                                password.created().toEpochMilli())
                        > 0;
    }

    static List<AppPassword> all(Session session, String owner) throws SQLException {
        return session.all(
                """
                SELECT id, label, sha256, created FROM app_password
                WHERE owner = ? ORDER BY number
                """,
                row ->
                        new AppPassword(
                                owner,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4))),
                owner);
    }

    static boolean has(Session session, String owner, String id) throws SQLException {
        return session.first(
                        "SELECT id FROM app_password WHERE owner = ? AND id = ?",
                        row -> true,
                        owner,
                        id)
                .isPresent();
    }

    static boolean revoke(Session session, String owner, String id) throws SQLException {
        if (!AccountTable.locked(session, owner)) {
            return false;
        }
        DeviceReportTable.forget(session, owner, id);
        return session.update("DELETE FROM app_password WHERE owner = ? AND id = ?", owner, id) > 0;
    }

    private static long nextNumber(Session session, String owner) throws SQLException {
        return session.first(
                        "SELECT coalesce(max(number), 0) + 1 FROM app_password WHERE owner = ?",
                        row -> row.getLong(1),
                        owner)
                .orElse(1L);
    }
}
