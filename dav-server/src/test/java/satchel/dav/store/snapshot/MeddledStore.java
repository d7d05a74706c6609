package satchel.dav.store.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.Change;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStore.Visitor;

/** A store in which something is done once, after the first change that anybody reads. */
final class MeddledStore {
    private MeddledStore() {}

    static WorkspaceStore of(WorkspaceStore store, Runnable meddling) {
        AtomicBoolean done = new AtomicBoolean();
        return (WorkspaceStore)
                Proxy.newProxyInstance(
                        MeddledStore.class.getClassLoader(),
                        new Class<?>[] {WorkspaceStore.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("changes")) {
                                @SuppressWarnings("unchecked")
                                Visitor<Change> visitor = (Visitor<Change>) arguments[2];
                                return store.changes(
                                        (CollectionPath) arguments[0],
                                        (ChangeNumber) arguments[1],
                                        change -> {
                                            visitor.visit(change);
                                            if (done.compareAndSet(false, true)) {
                                                meddling.run();
                                            }
                                        });
                            }
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
