package satchel.dav.store.memory;

import satchel.dav.store.FileStoreContract;
import satchel.dav.store.LeapingClock;
import satchel.dav.store.Stores;

final class MemoryFileStoreTest implements FileStoreContract {
    private final LeapingClock clock = new LeapingClock();
    private final Stores stores = MemoryStores.open(clock);

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public LeapingClock clock() {
        return clock;
    }
}
