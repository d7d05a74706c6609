package satchel.dav.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import satchel.dav.store.AccountStore;

/** An account store as another process sees it: edits made elsewhere do not show in its count. */
final class WatchedAccounts {
    private final AtomicInteger passwordReads = new AtomicInteger();
    private final AccountStore seen;

    WatchedAccounts(AccountStore accounts) {
        seen =
                (AccountStore)
                        Proxy.newProxyInstance(
                                WatchedAccounts.class.getClassLoader(),
                                new Class<?>[] {AccountStore.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("edits")) {
                                        return 0L;
                                    }
                                    if (method.getName().equals("passwordHash")) {
                                        passwordReads.incrementAndGet();
                                    }
                                    try {
                                        return method.invoke(accounts, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }

    AccountStore seen() {
        return seen;
    }

    int passwordReads() {
        return passwordReads.get();
    }
}
