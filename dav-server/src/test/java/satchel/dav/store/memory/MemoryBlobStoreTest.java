package satchel.dav.store.memory;

import java.time.InstantSource;
import satchel.dav.store.BlobStore;
import satchel.dav.store.BlobStoreContract;

final class MemoryBlobStoreTest implements BlobStoreContract {
    private final BlobStore blobs = new MemoryBlobStore(InstantSource.system());

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
