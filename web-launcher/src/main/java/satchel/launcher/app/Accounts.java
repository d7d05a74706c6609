package satchel.launcher.app;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.dav.store.AccountStore;
import satchel.dav.store.postgres.PostgresStores;
import satchel.dav.store.sqlite.SqliteStores;

/** The accounts of a server's folder or database, for one command; servers may be running. */
final class Accounts {
    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "the servers' database instead of a folder, jdbc:postgresql://…")
    private @Nullable String databaseUrl;

    @Mixin private DataOption data = new DataOption();

    /**
     * Asks accounts that are there already.
     *
     * @throws RefusedException if there is no such folder
     */
    <T> T ask(Function<AccountStore, T> work) {
        return databaseUrl == null
                ? with(SqliteStores.openAccounts(data.existing()), work)
                : ofDatabase(databaseUrl, work);
    }

    /** Makes the folder if it is not there. */
    <T> T make(Function<AccountStore, T> work) {
        return databaseUrl == null
                ? with(SqliteStores.openAccounts(data.folder()), work)
                : ofDatabase(databaseUrl, work);
    }

    /** Where they are, for people. */
    String place() {
        return databaseUrl == null ? data.folder().toString() : "the database";
    }

    static RefusedException unknown(String user) {
        return new RefusedException(Exit.NOT_AS_ASKED, "there is no user '" + user + "'.");
    }

    private <T> T ofDatabase(String url, Function<AccountStore, T> work) {
        if (data.isGiven()) {
            throw new RefusedException(
                    Exit.USAGE, "give --data or --database-url, not both; nothing was done.");
        }
        return with(PostgresStores.openAccounts(url), work);
    }

    private static <T> T with(AccountStore opened, Function<AccountStore, T> work) {
        try (AccountStore accounts = opened) {
            return work.apply(accounts);
        }
    }
}
