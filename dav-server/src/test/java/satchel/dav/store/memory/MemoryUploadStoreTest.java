package satchel.dav.store.memory;

import satchel.dav.account.StoppedClock;
import satchel.dav.store.BlobStore;
import satchel.dav.store.UploadStore;
import satchel.dav.store.UploadStoreContract;

final class MemoryUploadStoreTest implements UploadStoreContract {
    private final StoppedClock clock = new StoppedClock();
    private final MemoryStores stores = MemoryStores.open(clock);

    @Override
    public StoppedClock clock() {
        return clock;
    }

    @Override
    public UploadStore uploads() {
        return stores.uploads();
    }

    @Override
    public BlobStore blobs() {
        return stores.blobs();
    }
}
