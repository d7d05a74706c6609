package satchel.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.util.Optional;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.ClientArchive;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.catalogue.Service;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.found.NowFound;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Decision;
import satchel.launcher.pairing.Pairing;
import satchel.launcher.pairing.Pairings;
import satchel.launcher.pairing.Stage;
import satchel.launcher.session.Session;

/**
 * One chosen downloadable on its way to a device: the link and the download, then the device that
 * asks, then the end. The browser looks again by itself while it is the device's turn; with {@code
 * ?look=by-hand} it does not (WCAG 2.2, criterion 2.2.1).
 */
public final class PairPage {
    private static final int SECONDS_TO_LOOK_AGAIN = 5;
    private static final String BY_HAND = "by-hand";

    /**
     * @param found what this plug-in has found on devices where it is already
     * @param link the satchel: address, where the link is still good
     * @param downloadable whether this server has a client to hand out
     */
    public record View(
            Frame frame,
            String id,
            Plugin plugin,
            Optional<Service> service,
            FoundView found,
            Step step,
            String link,
            boolean downloadable,
            boolean looksByItself) {}

    /** What the page shows. */
    public sealed interface Step {
        record Open() implements Step {}

        record Compare(String device, String code) implements Step {}

        record Wait(String device) implements Step {}

        record Done(String device) implements Step {}

        record Refused(String device) implements Step {}

        record Late() implements Step {}
    }

    private final CatalogueFolder folder;
    private final ClientArchive archive;
    private final Pairings pairings;
    private final FoundOnDevices found;
    private final Clock clock;

    PairPage(
            CatalogueFolder folder,
            ClientArchive archive,
            Pairings pairings,
            FoundOnDevices found,
            Clock clock) {
        this.folder = folder;
        this.archive = archive;
        this.pairings = pairings;
        this.found = found;
        this.clock = clock;
    }

    WebReply show(WebRequest request, Session session) {
        String id = request.part("id");
        Pairing pairing = pairings.find(id, session.user()).orElseThrow(PairPage::unknown);
        Catalogue catalogue = folder.read();
        Plugin plugin = catalogue.plugin(pairing.pim()).orElseThrow(PairPage::unknown);
        Optional<Service> service = pairing.service().map(Service::new);
        boolean byItself = !request.query().text("look").equals(BY_HAND);
        Step step = step(pairing);
        Frame frame = frame(step, session, plugin, byItself);
        NowFound there = found.now(session.user()).of(plugin.id());
        NowFound meant = service.map(there::of).orElse(there);
        View view =
                new View(
                        frame,
                        id,
                        plugin,
                        service,
                        FoundView.of(meant, catalogue, frame, clock.instant()).ofOnePlugin(),
                        step,
                        link(pairing, request.base()),
                        archive.isThere(),
                        byItself);
        return WebReply.page("pair", view);
    }

    WebReply decide(WebRequest request, Session session) {
        String id = request.part("id");
        if (pairings.find(id, session.user()).isEmpty()) {
            throw unknown();
        }
        // Too late is no mistake: the page says so by itself.
        pairings.decide(id, session.user(), decision(request));
        return WebReply.seeOther("/pair/" + id);
    }

    static Decision decision(WebRequest request) {
        return switch (request.form().text("decision")) {
            case "confirm" -> Decision.CONFIRM;
            case "refuse" -> Decision.REFUSE;
            default -> throw new BadRequestException(400, "Choose Confirm or Refuse.");
        };
    }

    private Step step(Pairing pairing) {
        if (pairing.isExpired(clock.instant())) {
            return new Step.Late();
        }
        return switch (pairing.stage()) {
            case Stage.Offered offered -> new Step.Open();
            case Stage.Claimed claimed ->
                    new Step.Compare(claimed.device().name(), claimed.code().text());
            case Stage.Confirmed confirmed -> new Step.Wait(confirmed.device().name());
            case Stage.Collected collected -> new Step.Done(collected.device().name());
            case Stage.Refused refused -> new Step.Refused(refused.device().name());
        };
    }

    private static Frame frame(Step step, Session session, Plugin plugin, boolean byItself) {
        Frame frame = Frame.of(plugin.name(), session, "/plug-ins");
        boolean devicesTurn = step instanceof Step.Open || step instanceof Step.Wait;
        return devicesTurn && byItself ? frame.refreshing(SECONDS_TO_LOOK_AGAIN) : frame;
    }

    private static String link(Pairing pairing, String base) {
        return "satchel://pair?server="
                + URLEncoder.encode(base, UTF_8)
                + "&pim="
                + URLEncoder.encode(pairing.pim(), UTF_8)
                + pairing.service().map(id -> "&service=" + URLEncoder.encode(id, UTF_8)).orElse("")
                + "&ticket="
                + pairing.ticket().reveal();
    }

    private static BadRequestException unknown() {
        return new BadRequestException(410, "This link is no longer there. Get a new one.");
    }
}
