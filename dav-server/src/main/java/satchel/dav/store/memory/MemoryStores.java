package satchel.dav.store.memory;

import java.time.InstantSource;
import satchel.dav.store.AccountQuotas;
import satchel.dav.store.AccountStore;
import satchel.dav.store.BlobStore;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.Stores;
import satchel.dav.store.UploadStore;
import satchel.dav.store.WorkspaceStore;

/** All stores in memory, knowing each other as those of a server do. */
public record MemoryStores(
        WorkspaceStore workspaces,
        LockStore locks,
        FileStore files,
        BlobStore blobs,
        UploadStore uploads,
        AccountStore accounts)
        implements Stores {
    public static MemoryStores open(InstantSource clock) {
        return open(clock, new MemoryAccountStore());
    }

    public static MemoryStores open(InstantSource clock, AccountStore accounts) {
        MemoryWorkspaceStore workspaces = new MemoryWorkspaceStore(clock);
        BlobStore blobs = new MemoryBlobStore(clock);
        return new MemoryStores(
                workspaces,
                workspaces.locks(),
                new MemoryFileStore(workspaces, new AccountQuotas(accounts, clock), clock),
                blobs,
                new MemoryUploadStore(blobs, clock),
                accounts);
    }

    @Override
    public void close() {}
}
