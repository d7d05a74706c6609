package satchel.launcher.app;

import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import satchel.dav.account.PasswordHash;
import satchel.dav.account.Passwords;
import satchel.dav.report.Reports;
import satchel.dav.rule.ObjectRules;
import satchel.dav.server.DavServer;
import satchel.dav.server.ServerConfig;
import satchel.dav.store.AccountStore;
import satchel.dav.store.BlobSweeper;
import satchel.dav.store.Stores;
import satchel.dav.store.snapshot.SnapshotStores;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.ClientArchive;
import satchel.launcher.http.LauncherHandler;
import satchel.launcher.session.Door;
import satchel.launcher.web.LauncherPages;

/** One running server: the stores, DAV and the pages, wired by hand. */
final class RunningServer implements AutoCloseable {
    private final Stores stores;
    private final DavServer server;
    private final BlobSweeper sweeper;

    private RunningServer(Stores stores, DavServer server) {
        this.stores = stores;
        this.server = server;
        this.sweeper = BlobSweeper.start(stores, Clock.systemUTC());
    }

    /**
     * @param stores closed with the server, also if it does not start
     * @throws RefusedException if it cannot listen there
     */
    static RunningServer start(Stores stores, String host, int port) {
        try {
            return new RunningServer(stores, DavServer.start(config(stores, host, port)));
        } catch (IllegalStateException e) {
            stores.close();
            throw new RefusedException(Exit.CANNOT, cannotListen(e, host, port), e);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static ServerConfig config(Stores stores, String host, int port) {
        Clock clock = Clock.systemUTC();
        SnapshotStores quick = SnapshotStores.before(stores, ofMemory());
        return new ServerConfig(
                host,
                port,
                quick,
                clock,
                new ObjectRules(),
                Reports.all(),
                () -> giveBack(quick),
                Optional.of(pages(stores, clock)));
    }

    /** The serial collector gives memory back in a full collection only, and has no need of one. */
    private static void giveBack(SnapshotStores stores) {
        stores.workspaces().forget();
        System.gc();
    }

    /** Bytes for listings kept in memory: an eighth leaves room for all else, however little. */
    private static long ofMemory() {
        return Runtime.getRuntime().maxMemory() / 8;
    }

    private static LauncherHandler pages(Stores stores, Clock clock) {
        CatalogueFolder catalogue = new CatalogueFolder(folder("satchel.catalogue"));
        LauncherPages pages =
                new LauncherPages(
                        stores.workspaces(),
                        stores.accounts(),
                        catalogue,
                        new ClientArchive(folder("satchel.client"), catalogue),
                        door(stores.accounts(), clock),
                        clock);
        return new LauncherHandler(pages.router());
    }

    private static Door door(AccountStore accounts, Clock clock) {
        String nobodysHash = PasswordHash.of(Passwords.generate());
        return new Door(accounts, PasswordHash::matches, nobodysHash, clock);
    }

    /** The start script says where the build put things. */
    private static Optional<Path> folder(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }

    private static String cannotListen(IllegalStateException e, String host, int port) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port " + port + " is in use on " + host + "; choose another with --port.";
            }
        }
        return "cannot listen on " + host + ":" + port + ": " + e.getMessage();
    }

    URI address() {
        return server.address();
    }

    AccountStore accounts() {
        return stores.accounts();
    }

    /** Serves until the process is told to end; then ends it with status 0. */
    int runUntilStopped() {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    close();
                                    // Being told to stop is no failure: not the JVM's 143.
                                    Runtime.getRuntime().halt(Exit.DONE.status());
                                },
                                "stop"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            close();
        }
        return Exit.DONE.status();
    }

    @Override
    public void close() {
        server.close();
        sweeper.close();
        stores.close();
    }
}
