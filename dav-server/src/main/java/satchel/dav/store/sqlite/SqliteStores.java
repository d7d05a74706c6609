package satchel.dav.store.sqlite;

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
import satchel.dav.store.sql.SqlAccountStore;
import satchel.dav.store.sql.SqlFileStore;
import satchel.dav.store.sql.SqlLockStore;
import satchel.dav.store.sql.SqlWorkspaceStore;

/** All that a server keeps in its data folder. One server at a time may have a folder open. */
public final class SqliteStores implements Stores {
    private static final int FILES = 4;
    private static final int ACCOUNT_READERS = 2;

    private final DataFolder.Held lock;
    private final WorkspaceStore workspaces;
    private final LockStore locks;
    private final FileStore files;
    private final BlobStore blobs;
    private final UploadStore uploads;
    private final AccountStore accounts;

    private SqliteStores(
            DataFolder folder, DataFolder.Held lock, InstantSource clock, Opening opening) {
        WorkspaceLayout layout = WorkspaceLayout.of(folder.path(), FILES);
        layout.paths().forEach(Schema.WORKSPACE::migrate);
        layout.record();
        Fuse fuse = new Fuse();
        DatabaseFiles databases = new DatabaseFiles(layout, fuse, opening);
        this.lock = lock;
        this.accounts = openAccounts(folder.path());
        Quotas quotas = new AccountQuotas(accounts, clock);
        this.workspaces = new SqlWorkspaceStore(databases, quotas, clock);
        this.locks = new SqlLockStore(databases, clock);
        this.files = new SqlFileStore(databases, quotas, clock);
        Path bodies = folder.file(Backup.BODIES);
        this.blobs = FolderBlobStore.open(bodies, fuse, clock);
        this.uploads = FolderUploadStore.open(bodies, fuse, clock);
    }

    /** Opens a data folder, making it if there is none. */
    public static SqliteStores open(Path dataDir) {
        return open(dataDir, InstantSource.system());
    }

    /**
     * @param clock tells when things were created, modified and ended, and what has expired
     */
    public static SqliteStores open(Path dataDir, InstantSource clock) {
        return open(dataDir, clock, Connections::open);
    }

    static SqliteStores open(Path dataDir, InstantSource clock, Opening opening) {
        DataFolder folder = DataFolder.at(dataDir);
        DataFolder.Held lock = folder.lockWorkspaces();
        try {
            return new SqliteStores(folder, lock, clock, opening);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The accounts alone, for commands beside a running server. */
    public static AccountStore openAccounts(Path dataDir) {
        DataFolder folder = DataFolder.at(dataDir);
        Path file = folder.file(Backup.ACCOUNTS);
        synchronized (SqliteStores.class) { // a process may hold a file lock only once
            try (DataFolder.Held _ = folder.lockAccounts()) {
                Schema.ACCOUNTS.migrate(file);
            }
        }
        DatabaseFile accounts =
                new DatabaseFile(file, ACCOUNT_READERS, new Fuse(), Connections::open);
        return new SqlAccountStore(accounts, accounts::close);
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

    /** Lets writes under way finish, then gives the folder free. */
    @Override
    public void close() {
        try (lock;
                accounts;
                workspaces) {
            // closed in the opposite order, each even if another fails
        }
    }
}
