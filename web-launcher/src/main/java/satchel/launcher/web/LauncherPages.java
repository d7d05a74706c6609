package satchel.launcher.web;

import static satchel.launcher.http.Route.open;
import static satchel.launcher.http.Route.signedIn;

import java.time.Clock;
import java.util.List;
import satchel.dav.account.AppPasswords;
import satchel.dav.store.AccountStore;
import satchel.dav.store.WorkspaceStore;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.ClientArchive;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.http.Route;
import satchel.launcher.http.Router;
import satchel.launcher.http.SessionCookie;
import satchel.launcher.pairing.LoginFlows;
import satchel.launcher.pairing.Pairings;
import satchel.launcher.session.Door;
import satchel.launcher.workspace.Workspace;

/** The one list of all addresses that are not DAV. Of two that fit the first is taken. */
public final class LauncherPages {
    private final AccountStore accounts;
    private final Workspace workspace;
    private final CatalogueFolder catalogue;
    private final ClientArchive archive;
    private final AppPasswords passwords;
    private final Door door;
    private final Clock clock;

    public LauncherPages(
            WorkspaceStore workspace,
            AccountStore accounts,
            CatalogueFolder catalogue,
            ClientArchive archive,
            Door door,
            Clock clock) {
        this.workspace = new Workspace(workspace);
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.archive = archive;
        this.passwords = new AppPasswords(accounts, clock);
        this.door = door;
        this.clock = clock;
    }

    public Router router() {
        return new Router(
                routes(),
                request -> SessionCookie.in(request).flatMap(door::session),
                MistakePage::page);
    }

    private List<Route> routes() {
        Pairings pairings = new Pairings(clock);
        LoginFlows flows = new LoginFlows(clock);
        SignInPage signIn = new SignInPage(door);
        FoundOnDevices found = new FoundOnDevices(accounts, clock);
        PairFound reports = new PairFound(door, found);
        DevicesPage devices = new DevicesPage(accounts, found, clock);
        PairPage pair = new PairPage(catalogue, archive, pairings, found, clock);
        LoginFlowPage flow = new LoginFlowPage(flows, clock);
        CatalogueFiles files = new CatalogueFiles(catalogue);
        return List.of(
                signedIn("GET", "/", new HomePage(workspace, found, catalogue, clock)::show),
                open("GET", "/sign-in", signIn::show),
                open("POST", "/sign-in", signIn::signIn),
                signedIn("POST", "/sign-out", new SignOut(door)::signOut),
                signedIn(
                        "GET",
                        "/plug-ins",
                        new PlugInsPage(catalogue, accounts, found, clock)::show),
                signedIn(
                        "GET",
                        "/plug-ins/{service}",
                        new ServicePage(catalogue, accounts, found)::show),
                signedIn(
                        "POST",
                        "/plug-ins",
                        new StartPairing(catalogue, accounts, pairings)::start),
                open("POST", "/pair/claim", new PairClaim(pairings)::claim),
                open("POST", "/pair/redeem", new PairRedeem(pairings, passwords)::redeem),
                open("POST", "/pair/password", new PairPassword(door, passwords)::exchange),
                open("GET", "/pair/found", reports::kinds),
                open("PUT", "/pair/found", reports::put),
                signedIn("GET", "/pair/{id}", pair::show),
                signedIn("POST", "/pair/{id}", pair::decide),
                open("POST", "/index.php/login/v2", new LoginFlowStart(flows)::start),
                open("POST", "/login/v2/poll", new LoginFlowPoll(flows, passwords)::poll),
                signedIn("GET", "/login/v2/flow/{id}", flow::show),
                signedIn("POST", "/login/v2/flow/{id}", flow::decide),
                signedIn("GET", "/devices", devices::show),
                signedIn("POST", "/devices", devices::revoke),
                open("GET", "/catalogue/{file}", files::top),
                open("GET", "/catalogue/plugins/{file}", files::plugin),
                signedIn(
                        "GET",
                        "/download/{file}",
                        new ClientDownload(catalogue, archive)::download),
                open("GET", "/static/{file}", new StaticFiles()::send));
    }
}
