package satchel.launcher.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.dav.store.AccountStore;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.catalogue.Service;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;

/** The downloadables on offer, by what they bring along and by program. */
public final class PlugInsPage {
    public record View(Frame frame, List<ServiceLine> services, List<ProgramLine> programs) {}

    /**
     * @param program what a press on the service will use: the earlier choice or the only program
     * @param chosenBefore whether it is an earlier choice
     */
    public record ServiceLine(
            String id, String label, Optional<String> program, boolean chosenBefore) {}

    public record ProgramLine(String id, String name, String version, String services) {}

    private final CatalogueFolder folder;
    private final AccountStore accounts;

    PlugInsPage(CatalogueFolder folder, AccountStore accounts) {
        this.folder = folder;
        this.accounts = accounts;
    }

    WebReply show(WebRequest request, Session session) {
        Catalogue catalogue = folder.read();
        List<ServiceLine> services =
                catalogue.services().stream()
                        .map(service -> serviceLine(catalogue, service, session.user()))
                        .toList();
        List<ProgramLine> programs = catalogue.plugins().stream().map(PlugInsPage::line).toList();
        Frame frame = Frame.of("Get the plug-in", session, "/plug-ins");
        return WebReply.page("plug-ins", new View(frame, services, programs));
    }

    private ServiceLine serviceLine(Catalogue catalogue, Service service, String user) {
        ServiceChoice choice = ServiceChoice.of(catalogue, service, accounts, user);
        return new ServiceLine(
                service.id(),
                service.label(),
                choice.program().map(Plugin::name),
                choice.isChosenBefore());
    }

    static ProgramLine line(Plugin plugin) {
        String services =
                plugin.services().stream()
                        .map(id -> new Service(id).label())
                        .collect(Collectors.joining(", "));
        return new ProgramLine(plugin.id(), plugin.name(), plugin.version(), services);
    }
}
