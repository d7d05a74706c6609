package satchel.dav.store.postgres;

import java.time.InstantSource;
import satchel.dav.store.AccountStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.sql.SqlAccountStore;
import satchel.dav.store.sql.SqlLockStore;
import satchel.dav.store.sql.SqlWorkspaceStore;

/** All that servers keep in one database. Any number of servers may have it open. */
public final class PostgresStores implements Stores {
    private static final int CONNECTIONS = 10;
    private static final int CONNECTIONS_OF_A_COMMAND = 1;

    private final PostgresDatabase database;
    private final WorkspaceStore workspaces;
    private final LockStore locks;
    private final AccountStore accounts;

    private PostgresStores(PostgresDatabase database, InstantSource clock) {
        this.database = database;
        this.workspaces = new SqlWorkspaceStore(database, clock);
        this.locks = new SqlLockStore(database, clock);
        this.accounts = new SqlAccountStore(database, database::close);
    }

    /**
     * Opens a database, making its tables if there are none.
     *
     * @param url {@code jdbc:postgresql:…}; what it does not say is taken from the environment, as
     *     the driver does
     */
    public static PostgresStores open(String url) {
        return open(url, InstantSource.system());
    }

    /**
     * @param clock tells when things were created, modified and ended, and what has expired
     */
    public static PostgresStores open(String url, InstantSource clock) {
        PostgresDatabase database = database(url, CONNECTIONS);
        database.read(PostgresSchema::isDurable);
        return new PostgresStores(database, clock);
    }

    /** The accounts alone, for commands beside running servers. */
    public static AccountStore openAccounts(String url) {
        PostgresDatabase database = database(url, CONNECTIONS_OF_A_COMMAND);
        return new SqlAccountStore(database, database::close);
    }

    private static PostgresDatabase database(String url, int connections) {
        PostgresSchema.migrate(new DatabaseUrl(url));
        return new PostgresDatabase(url, connections);
    }

    @Override
    public WorkspaceStore workspaces() {
        return workspaces;
    }

    @Override
    public LockStore locks() {
        return locks;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public void close() {
        database.close();
    }
}
