package satchel.launcher.app;

import java.nio.file.Path;
import java.util.function.Function;
import satchel.dav.store.AccountStore;
import satchel.dav.store.sqlite.SqliteStores;

/** Opens the accounts of a server's folder for one command; the server may be running. */
final class Accounts {
    private Accounts() {}

    static <T> T in(Path folder, Function<AccountStore, T> work) {
        try (AccountStore accounts = SqliteStores.openAccounts(folder)) {
            return work.apply(accounts);
        }
    }

    static RefusedException unknown(String user) {
        return new RefusedException(Exit.NOT_AS_ASKED, "there is no user '" + user + "'.");
    }
}
