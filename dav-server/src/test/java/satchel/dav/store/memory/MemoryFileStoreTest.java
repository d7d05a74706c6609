package satchel.dav.store.memory;

import java.time.InstantSource;
import satchel.dav.store.FileStoreContract;
import satchel.dav.store.Stores;

final class MemoryFileStoreTest implements FileStoreContract {
    private final Stores stores = MemoryStores.open(InstantSource.system());

    @Override
    public Stores stores() {
        return stores;
    }
}
