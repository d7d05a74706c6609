package satchel.launcher.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.dav.store.AppPassword;
import satchel.launcher.found.Found;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.found.FoundText;
import satchel.launcher.found.Holding;
import satchel.launcher.found.UnreadableReportException;
import satchel.launcher.http.BasicCredentials;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.DeviceEntry;
import satchel.launcher.session.Door;
import satchel.launcher.session.SignIn;

/**
 * {@code /pair/found}: a device tells which programs and databases it found on itself, in place of
 * what it told before.
 */
final class PairFound {
    private final Door door;
    private final FoundOnDevices reports;

    PairFound(Door door, FoundOnDevices reports) {
        this.door = door;
        this.reports = reports;
    }

    /** For a client to see that it may tell here, before it tells anything. */
    WebReply kinds(WebRequest request) {
        List<String> holds = Stream.of(Holding.values()).map(Holding::word).toList();
        return WebReply.json(200, Map.of("holds", holds));
    }

    WebReply put(WebRequest request) {
        Optional<BasicCredentials> shown = BasicCredentials.in(request);
        if (shown.isEmpty()) {
            return refused(new SignIn.Wrong());
        }
        return switch (door.enter(shown.get().user(), shown.get().password(), request.peer())) {
            case DeviceEntry.Refused(SignIn.Refused why) -> refused(why);
            case DeviceEntry.Welcome(AppPassword device) -> keep(device, request.json());
        };
    }

    private WebReply keep(AppPassword device, String json) {
        try {
            Found found = FoundText.read(json);
            return reports.keep(device, found)
                    ? WebReply.json(200, Map.of("databases", found.databases().size()))
                    : refused(new SignIn.Wrong());
        } catch (UnreadableReportException e) {
            return WebReply.json(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private static WebReply refused(SignIn.Refused refusal) {
        return switch (refusal) {
            case SignIn.Wrong() ->
                    WebReply.json(401, Map.of("error", "not the name and password of a device"))
                            .with("WWW-Authenticate", "Basic realm=\"Satchel\", charset=\"UTF-8\"");
            case SignIn.TooMany(Duration wait) ->
                    WebReply.json(429, Map.of("error", "too many tries"))
                            .with("Retry-After", String.valueOf(wait.toSeconds()));
        };
    }
}
