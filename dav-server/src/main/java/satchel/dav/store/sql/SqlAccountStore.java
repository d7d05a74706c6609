package satchel.dav.store.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;
import satchel.dav.store.DeviceReport;

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
        return edit(session -> AccountTable.add(session, user, passwordHash));
    }

    @Override
    public boolean remove(String user) {
        return edit(session -> AccountTable.remove(session, user));
    }

    @Override
    public boolean setPasswordHash(String user, String passwordHash) {
        return edit(session -> AccountTable.setPasswordHash(session, user, passwordHash));
    }

    @Override
    public Optional<String> passwordHash(String user) {
        return database.read(session -> AccountTable.passwordHash(session, user));
    }

    @Override
    public OptionalLong quota(String user) {
        return database.read(session -> AccountTable.quota(session, user));
    }

    @Override
    public boolean setQuota(String user, OptionalLong bytes) {
        return edit(session -> AccountTable.setQuota(session, user, bytes));
    }

    @Override
    public List<String> users() {
        return database.read(AccountTable::owners);
    }

    @Override
    public boolean addAppPassword(AppPassword password) {
        return edit(session -> AppPasswordTable.add(session, password));
    }

    @Override
    public List<AppPassword> appPasswords(String user) {
        return database.read(session -> AppPasswordTable.all(session, user));
    }

    @Override
    public boolean revokeAppPassword(String user, String id) {
        return edit(session -> AppPasswordTable.revoke(session, user, id));
    }

    /** No edit: it changes no secret, and nobody need verify one again because of it. */
    @Override
    public boolean keepReport(DeviceReport report) {
        return database.write(0, session -> DeviceReportTable.keep(session, report));
    }

    @Override
    public List<DeviceReport> reports(String user) {
        return database.read(session -> DeviceReportTable.all(session, user));
    }

    @Override
    public Optional<String> serviceChoice(String user, String service) {
        return database.read(session -> AccountTable.choice(session, user, service));
    }

    @Override
    public void chooseService(String user, String service, String pim) {
        database.write(0, session -> AccountTable.choose(session, user, service, pim));
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
    private boolean edit(Work<Boolean> work) {
        try {
            return database.write(0, work);
        } finally {
            edits.incrementAndGet();
        }
    }
}
