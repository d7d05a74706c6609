package satchel.dav.store.snapshot;

import satchel.dav.store.AccountStore;
import satchel.dav.store.BlobStore;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.Stores;
import satchel.dav.store.UploadStore;

/** Stores as they are, with workspaces that are listed out of memory. */
public record SnapshotStores(Stores stores, SnapshotStore workspaces) implements Stores {
    /**
     * @param most bytes of memory for what is kept, about
     */
    public static SnapshotStores before(Stores stores, long most) {
        return new SnapshotStores(stores, new SnapshotStore(stores.workspaces(), most));
    }

    @Override
    public LockStore locks() {
        return stores.locks();
    }

    @Override
    public FileStore files() {
        return stores.files();
    }

    @Override
    public BlobStore blobs() {
        return stores.blobs();
    }

    @Override
    public UploadStore uploads() {
        return stores.uploads();
    }

    @Override
    public AccountStore accounts() {
        return stores.accounts();
    }

    @Override
    public void close() {
        stores.close();
    }
}
