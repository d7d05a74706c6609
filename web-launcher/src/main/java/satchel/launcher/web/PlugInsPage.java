package satchel.launcher.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.dav.store.AccountStore;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.catalogue.Service;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.found.NowFound;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;

/** The downloadables on offer, by what they bring along and by program. */
public final class PlugInsPage {
    /** Those that were found somewhere come first, each group in the catalogue's order. */
    static final Comparator<ProgramLine> FOUND_FIRST =
            Comparator.comparing(line -> line.found().isEmpty());

    public record View(
            Frame frame, FoundView found, List<ServiceLine> services, List<ProgramLine> programs) {}

    /**
     * @param program what a press on the service will use: the earlier choice or the only program
     * @param chosenBefore whether it is an earlier choice
     * @param found where something of it is, in words; empty if it was found nowhere
     */
    public record ServiceLine(
            String id,
            String label,
            Optional<String> program,
            boolean chosenBefore,
            String found) {}

    /**
     * @param found where it is, in words; empty if it was found nowhere
     */
    public record ProgramLine(
            String id, String name, String version, String services, String found) {}

    private final CatalogueFolder folder;
    private final AccountStore accounts;
    private final FoundOnDevices found;
    private final Clock clock;

    PlugInsPage(CatalogueFolder folder, AccountStore accounts, FoundOnDevices found, Clock clock) {
        this.folder = folder;
        this.accounts = accounts;
        this.found = found;
        this.clock = clock;
    }

    WebReply show(WebRequest request, Session session) {
        Catalogue catalogue = folder.read();
        NowFound there = found.now(session.user());
        List<ServiceLine> services =
                catalogue.services().stream()
                        .map(service -> serviceLine(catalogue, service, session.user(), there))
                        .toList();
        List<ProgramLine> programs =
                catalogue.plugins().stream()
                        .map(plugin -> line(plugin, there.of(plugin.id())))
                        .sorted(FOUND_FIRST)
                        .toList();
        Frame frame = Frame.of("Get the plug-in", session, "/plug-ins");
        FoundView onDevices = FoundView.of(there, catalogue, frame, clock.instant());
        return WebReply.page("plug-ins", new View(frame, onDevices, services, programs));
    }

    private ServiceLine serviceLine(
            Catalogue catalogue, Service service, String user, NowFound there) {
        ServiceChoice choice = ServiceChoice.of(catalogue, service, accounts, user);
        return new ServiceLine(
                service.id(),
                service.label(),
                choice.program().map(Plugin::name),
                choice.isChosenBefore(),
                FoundWords.on(there.of(service)));
    }

    static ProgramLine line(Plugin plugin, NowFound found) {
        String services =
                plugin.services().stream()
                        .map(id -> new Service(id).label())
                        .collect(Collectors.joining(", "));
        return new ProgramLine(
                plugin.id(), plugin.name(), plugin.version(), services, FoundWords.on(found));
    }
}
