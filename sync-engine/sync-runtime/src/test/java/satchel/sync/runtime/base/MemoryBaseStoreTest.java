package satchel.sync.runtime.base;

final class MemoryBaseStoreTest implements BaseStoreContract {
    private final BaseStore base = new MemoryBaseStore();

    @Override
    public BaseStore base() {
        return base;
    }
}
