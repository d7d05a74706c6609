package satchel.dav.store.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import satchel.dav.store.AccountQuotas;
import satchel.dav.store.AccountStore;
import satchel.dav.store.BlobStore;
import satchel.dav.store.FileStore;
import satchel.dav.store.Fuse;
import satchel.dav.store.LockStore;
import satchel.dav.store.Quotas;
import satchel.dav.store.Stores;
import satchel.dav.store.UploadStore;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.blob.FolderBlobStore;
import satchel.dav.store.blob.FolderUploadStore;
import satchel.dav.store.sql.Epoch;
import satchel.dav.store.sql.SqlAccountStore;
import satchel.dav.store.sql.SqlFileStore;
import satchel.dav.store.sql.SqlLockStore;
import satchel.dav.store.sql.SqlWorkspaceStore;

/**
 * All that servers keep in one database, with the bodies of files in a folder that they share. Any
 * number of servers may have both open.
 */
public final class PostgresStores implements Stores {
    private static final int CONNECTIONS = 10;
    private static final int CONNECTIONS_OF_A_COMMAND = 1;

    private final PostgresDatabase database;
    private final WorkspaceStore workspaces;
    private final LockStore locks;
    private final FileStore files;
    private final BlobStore blobs;
    private final UploadStore uploads;
    private final AccountStore accounts;

    private PostgresStores(PostgresDatabase database, Path blobs, InstantSource clock) {
        this.database = database;
        this.accounts = new SqlAccountStore(database, database::close);
        Quotas quotas = new AccountQuotas(accounts, clock);
        this.workspaces = new SqlWorkspaceStore(database, quotas, clock);
        this.locks = new SqlLockStore(database, clock);
        this.files = new SqlFileStore(database, quotas, clock);
        Fuse fuse = new Fuse();
        this.blobs = FolderBlobStore.open(blobs, fuse, clock);
        this.uploads = FolderUploadStore.open(blobs, fuse, clock);
    }

    /**
     * Opens a database, making its tables if there are none.
     *
     * @param url {@code jdbc:postgresql:…}; what it does not say is taken from the environment, as
     *     the driver does
     * @param blobs the folder of bodies, the same for all servers; made if there is none
     */
    public static PostgresStores open(String url, Path blobs) {
        return open(url, blobs, InstantSource.system());
    }

    /**
     * @param clock tells when things were created, modified and ended, and what has expired
     */
    public static PostgresStores open(String url, Path blobs, InstantSource clock) {
        PostgresDatabase database = database(url, CONNECTIONS);
        try {
            database.read(PostgresSchema::isDurable);
            return new PostgresStores(database, blobs, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The accounts alone, for commands beside running servers. */
    public static AccountStore openAccounts(String url) {
        PostgresDatabase database = database(url, CONNECTIONS_OF_A_COMMAND);
        return new SqlAccountStore(database, database::close);
    }

    /**
     * For a database that was restored by PostgreSQL's own means. No server may be running: a write
     * that comes at the same time could be told the token of before.
     */
    public static void beginEpoch(String url) {
        try (PostgresDatabase database = database(url, CONNECTIONS_OF_A_COMMAND)) {
            database.write(
                    0,
                    session -> {
                        Epoch.begin(session);
                        return true;
                    });
        }
    }

    static PostgresDatabase database(String url, int connections) {
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
    public FileStore files() {
        return files;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public UploadStore uploads() {
        return uploads;
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
