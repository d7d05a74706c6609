package satchel.dav.store.memory;

import satchel.dav.store.AccountStore;
import satchel.dav.store.AccountStoreContract;

final class MemoryAccountStoreTest implements AccountStoreContract {
    private final MemoryAccountStore store = new MemoryAccountStore();

    @Override
    public AccountStore store() {
        return store;
    }
}
