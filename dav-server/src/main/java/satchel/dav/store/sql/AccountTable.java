package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Accounts and the choices their owners made. */
final class AccountTable {
    private AccountTable() {}

    static boolean add(Session session, String owner, String passwordHash) throws SQLException {
        return session.update(
                        """
                        INSERT INTO account (owner, password_hash) VALUES (?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                        owner,
                        passwordHash)
                > 0;
    }

    /** For writes: whether there is the account; until this write ends, it stays as it is. */
    static boolean locked(Session session, String owner) throws SQLException {
        return session.first(
                        "SELECT owner FROM account WHERE owner = ?"
                                + session.dialect().lockingRow(),
                        row -> true,
                        owner)
                .isPresent();
    }

    static boolean remove(Session session, String owner) throws SQLException {
        if (!locked(session, owner)) {
            return false;
        }
        session.update("DELETE FROM device_report WHERE owner = ?", owner);
        session.update("DELETE FROM app_password WHERE owner = ?", owner);
        session.update("DELETE FROM service_choice WHERE owner = ?", owner);
        session.update("DELETE FROM account WHERE owner = ?", owner);
        return true;
    }

    static boolean setPasswordHash(Session session, String owner, String hash) throws SQLException {
        return session.update("UPDATE account SET password_hash = ? WHERE owner = ?", hash, owner)
                > 0;
    }

    static Optional<String> passwordHash(Session session, String owner) throws SQLException {
        return session.first(
                "SELECT password_hash FROM account WHERE owner = ?",
                row -> row.getString(1),
                owner);
    }

    static OptionalLong quota(Session session, String owner) throws SQLException {
        long quota =
                session.first(
                                "SELECT coalesce(quota, -1) FROM account WHERE owner = ?",
                                row -> row.getLong(1),
                                owner)
                        .orElse(-1L);
        return quota < 0 ? OptionalLong.empty() : OptionalLong.of(quota);
    }

    static boolean setQuota(Session session, String owner, OptionalLong bytes) throws SQLException {
        int rows =
                bytes.isPresent()
                        ? session.update(
                                "UPDATE account SET quota = ? WHERE owner = ?",
                                bytes.getAsLong(),
                                owner)
                        : session.update("UPDATE account SET quota = NULL WHERE owner = ?", owner);
        return rows > 0;
    }

    static List<String> owners(Session session) throws SQLException {
        return session.all("SELECT owner FROM account ORDER BY owner", row -> row.getString(1));
    }

    static Optional<String> choice(Session session, String owner, String service)
            throws SQLException {
        return session.first(
                "SELECT pim FROM service_choice WHERE owner = ? AND service = ?",
                row -> row.getString(1),
                owner,
                service);
    }

    static boolean choose(Session session, String owner, String service, String pim)
            throws SQLException {
        return locked(session, owner)
                && session.update(
                                """
                                INSERT INTO service_choice (owner, service, pim) VALUES (?, ?, ?)
                                ON CONFLICT (owner, service) DO UPDATE SET pim = excluded.pim
                                """,
                                owner,
                                service,
                                pim)
                        > 0;
    }
}
