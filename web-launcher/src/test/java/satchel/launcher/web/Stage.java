package satchel.launcher.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.report.Reports;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.rule.ObjectRules;
import satchel.dav.server.DavServer;
import satchel.dav.server.ServerConfig;
import satchel.dav.store.AccountStore;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.PropertyName;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryAccountStore;
import satchel.dav.store.memory.MemoryStores;
import satchel.launcher.TestClock;
import satchel.launcher.catalogue.ClientArchive;
import satchel.launcher.catalogue.ShippedCatalogue;
import satchel.launcher.http.LauncherHandler;
import satchel.launcher.session.Door;

/** The server on a real port, over stores in memory, with two users and a clock to move. */
final class Stage implements AutoCloseable {
    static final String PASSWORD = "quiet-harbour";

    final TestClock clock = new TestClock();
    final AccountStore accounts = new MemoryAccountStore();
    private final Stores stores = MemoryStores.open(clock, accounts);
    final WorkspaceStore workspace = stores.workspaces();
    final ShippedCatalogue shipped;
    private final HttpClient http = HttpClient.newHttpClient(); // follows no redirects
    private final DavServer server;

    Stage(Path folder) {
        shipped = new ShippedCatalogue(folder);
        accounts.add("robin", hash(PASSWORD));
        accounts.add("alex", hash(PASSWORD));
        // The slow hash has its tests elsewhere; these try many passwords.
        Door door = new Door(accounts, (password, hash) -> hash.equals(hash(password)), "", clock);
        LauncherPages pages =
                new LauncherPages(
                        workspace,
                        accounts,
                        shipped.folder(),
                        new ClientArchive(Optional.of(shipped.client), shipped.folder()),
                        door,
                        clock);
        server =
                DavServer.start(
                        new ServerConfig(
                                "127.0.0.1",
                                0,
                                stores,
                                clock,
                                new ObjectRules(),
                                Reports.all(),
                                () -> {},
                                Optional.of(new LauncherHandler(pages.router()))));
    }

    static String hash(String password) {
        return "hash of " + password;
    }

    URI address() {
        return server.address();
    }

    Visitor visitor() {
        return new Visitor(http, address());
    }

    Visitor signedIn(String user) {
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);
        return visitor;
    }

    /** A calendar of robin's, named as given, with some events. */
    void calendar(String name, String displayName, int events) {
        CollectionPath path = new CollectionPath("robin", Home.CALENDARS, name);
        workspace.create(
                new NewCollection(
                        path,
                        CollectionKind.CALENDAR,
                        Set.of("VEVENT"),
                        Map.of(new PropertyName("DAV:", "displayname"), displayName)));
        for (int i = 0; i < events; i++) {
            Optional<Instant> unknown = Optional.empty();
            ObjectIndex index = new ObjectIndex("uid-" + i, "VEVENT", unknown, unknown, false, "");
            workspace.put(
                    path.object(i + ".ics"),
                    new NewBody(new byte[] {'x'}, index),
                    new Precondition.Nothing());
        }
    }

    @Override
    public void close() {
        http.shutdownNow(); // first: a server gives open connections a second before it stops
        server.close();
    }
}
