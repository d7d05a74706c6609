package satchel.launcher.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;
import satchel.launcher.workspace.Database;
import satchel.launcher.workspace.Workspace;

/** What a user has here, and what paired devices could bring. */
public final class HomePage {
    /**
     * @param server the address to give to a CalDAV or CardDAV program
     */
    public record View(Frame frame, List<Line> databases, FoundView found, String server) {}

    /**
     * @param records "8 records"
     */
    public record Line(String kind, String name, String records, Ago changed, String address) {}

    private final Workspace workspace;
    private final FoundOnDevices found;
    private final CatalogueFolder catalogue;
    private final Clock clock;

    HomePage(Workspace workspace, FoundOnDevices found, CatalogueFolder catalogue, Clock clock) {
        this.workspace = workspace;
        this.found = found;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    WebReply show(WebRequest request, Session session) {
        List<Line> lines =
                workspace.databases(session.user()).stream()
                        .map(database -> line(database, request.base(), clock.instant()))
                        .toList();
        Frame frame = Frame.of("Your data", session, "/");
        FoundView onDevices =
                FoundView.of(found.now(session.user()), catalogue.read(), frame, clock.instant());
        return WebReply.page("home", new View(frame, lines, onDevices, request.base() + "/"));
    }

    private static Line line(Database database, String base, Instant now) {
        String records = database.records() == 1 ? "1 record" : database.records() + " records";
        return new Line(
                database.kind(),
                database.name(),
                records,
                Ago.of(database.changed(), now),
                base + database.path());
    }
}
