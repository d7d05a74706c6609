package satchel.dav.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import satchel.dav.store.AccountStore;
import satchel.dav.store.BlobStore;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.Stores;
import satchel.dav.store.UploadStore;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryAccountStore;

/** Whatever stores are the current ones, so that one server can go from one to the next. */
final class CurrentStores implements Stores {
    private final AtomicReference<Stores> current = new AtomicReference<>();
    private final AccountStore accounts = new MemoryAccountStore();

    /** Their accounts are not used, and whoever opened them closes them. */
    void become(Stores stores) {
        current.set(stores);
    }

    @Override
    public WorkspaceStore workspaces() {
        return of(WorkspaceStore.class, Stores::workspaces);
    }

    @Override
    public LockStore locks() {
        return of(LockStore.class, Stores::locks);
    }

    @Override
    public FileStore files() {
        return of(FileStore.class, Stores::files);
    }

    @Override
    public BlobStore blobs() {
        return of(BlobStore.class, Stores::blobs);
    }

    @Override
    public UploadStore uploads() {
        return of(UploadStore.class, Stores::uploads);
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public void close() {
        accounts.close();
    }

    private <T> T of(Class<T> type, Function<Stores, T> part) {
        return type.cast(
                Proxy.newProxyInstance(
                        CurrentStores.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            try {
                                return method.invoke(part.apply(current.get()), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
