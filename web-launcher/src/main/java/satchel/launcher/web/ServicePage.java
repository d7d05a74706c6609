package satchel.launcher.web;

import java.util.List;
import java.util.Optional;
import satchel.dav.store.AccountStore;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.Service;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.found.NowFound;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;

/** Choosing the program that a service means from now on: those that were found come first. */
public final class ServicePage {
    /**
     * @param current id of the program chosen before, empty if none was
     */
    public record View(
            Frame frame, Service service, List<PlugInsPage.ProgramLine> programs, String current) {}

    private final CatalogueFolder folder;
    private final AccountStore accounts;
    private final FoundOnDevices found;

    ServicePage(CatalogueFolder folder, AccountStore accounts, FoundOnDevices found) {
        this.folder = folder;
        this.accounts = accounts;
        this.found = found;
    }

    WebReply show(WebRequest request, Session session) {
        Catalogue catalogue = folder.read();
        Service service =
                catalogue
                        .service(request.part("service"))
                        .orElseThrow(() -> new BadRequestException(404, "No program offers this."));
        Optional<String> current = accounts.serviceChoice(session.user(), service.id());
        NowFound there = found.now(session.user()).of(service);
        List<PlugInsPage.ProgramLine> programs =
                catalogue.programsFor(service).stream()
                        .map(plugin -> PlugInsPage.line(plugin, there.of(plugin.id())))
                        .sorted(PlugInsPage.FOUND_FIRST)
                        .toList();
        Frame frame = Frame.of("Choose a program: " + service.label(), session, "/plug-ins");
        return WebReply.page("service", new View(frame, service, programs, current.orElse("")));
    }
}
