package satchel.dav.store.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import satchel.dav.store.WorkspaceStore;

/** A store that counts what is asked of it. */
final class CountedStore {
    private final Map<String, Integer> calls = new HashMap<>();
    private final WorkspaceStore counted;

    CountedStore(WorkspaceStore store) {
        this.counted =
                (WorkspaceStore)
                        Proxy.newProxyInstance(
                                CountedStore.class.getClassLoader(),
                                new Class<?>[] {WorkspaceStore.class},
                                (_, method, arguments) -> {
                                    calls.merge(method.getName(), 1, Integer::sum);
                                    try {
                                        return method.invoke(store, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }

    WorkspaceStore store() {
        return counted;
    }

    /** How often a method was called since the last time this was asked. */
    int calls(String method) {
        Integer count = calls.remove(method);
        return count == null ? 0 : count;
    }
}
