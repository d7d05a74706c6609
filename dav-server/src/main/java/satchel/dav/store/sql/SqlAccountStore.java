package satchel.dav.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;

/** Accounts in tables that several processes may have open. */
public final class SqlAccountStore implements AccountStore {
    private final Database database;
    private final Runnable closing;
    private final AtomicLong edits = new AtomicLong();

    /**
     * @param database its tables must be up to date
     * @param closing what ends the use of it
     */
    public SqlAccountStore(Database database, Runnable closing) {
        this.database = database;
        this.closing = closing;
    }

    @Override
    public boolean add(String user, String passwordHash) {
        return edit(
                "INSERT INTO account (user, password_hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
                user,
                passwordHash);
    }

    @Override
    public boolean remove(String user) {
        try {
            return database.write(
                    0,
                    session -> {
                        session.update("DELETE FROM app_password WHERE user = ?", user);
                        session.update("DELETE FROM service_choice WHERE user = ?", user);
                        return session.update("DELETE FROM account WHERE user = ?", user) > 0;
                    });
        } finally {
            edits.incrementAndGet();
        }
    }

    @Override
    public boolean setPasswordHash(String user, String passwordHash) {
        return edit("UPDATE account SET password_hash = ? WHERE user = ?", passwordHash, user);
    }

    @Override
    public Optional<String> passwordHash(String user) {
        return database.read(session ->
                session.first(
                        "SELECT password_hash FROM account WHERE user = ?",
                        row -> row.getString(1),
                        user));
    }

    @Override
    public List<String> users() {
        return database.read(session ->
                session.all("SELECT user FROM account ORDER BY user", row -> row.getString(1)));
    }

    @Override
    public boolean addAppPassword(AppPassword password) {
        return edit(
                """
                INSERT INTO app_password (user, id, label, sha256, created)
                SELECT user, ?, ?, ?, ? FROM account WHERE user = ?
                """,
                password.id(),
                password.label(),
                password.sha256(),
                password.created().toEpochMilli(),
                password.user());
    }

    @Override
    public List<AppPassword> appPasswords(String user) {
        return database.read(session ->
                session.all(
                        """
                        SELECT id, label, sha256, created FROM app_password
                        WHERE user = ? ORDER BY number
                        """,
                        row ->
                                new AppPassword(
                                        user,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Instant.ofEpochMilli(row.getLong(4))),
                        user));
    }

    @Override
    public boolean revokeAppPassword(String user, String id) {
        return edit("DELETE FROM app_password WHERE user = ? AND id = ?", user, id);
    }

    @Override
    public Optional<String> serviceChoice(String user, String service) {
        return database.read(session ->
                session.first(
                        "SELECT pim FROM service_choice WHERE user = ? AND service = ?",
                        row -> row.getString(1),
                        user,
                        service));
    }

    @Override
    public void chooseService(String user, String service, String pim) {
        database.write(
                0,
                session ->
                        session.update(
                                """
                                INSERT INTO service_choice (user, service, pim)
                                SELECT user, ?, ? FROM account WHERE user = ?
                                ON CONFLICT (user, service) DO UPDATE SET pim = excluded.pim
                                """,
                                service,
                                pim,
                                user));
    }

    @Override
    public long edits() {
        return edits.get();
    }

    @Override
    public void close() {
        closing.run();
    }

    /** Counted after it is done, so that who read the count before asks the store again. */
    private boolean edit(String sql, Object... arguments) {
        try {
            return database.write(0, session -> session.update(sql, arguments) > 0);
        } finally {
            edits.incrementAndGet();
        }
    }
}
