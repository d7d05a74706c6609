package satchel.launcher.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import satchel.dav.account.AppPasswords;
import satchel.launcher.http.BasicCredentials;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Device;
import satchel.launcher.session.Door;
import satchel.launcher.session.SignIn;

/**
 * {@code POST /pair/password}: a client whose user typed name and password gets a password of its
 * own for them, so that it need not keep the account's.
 */
final class PairPassword {
    private final Door door;
    private final AppPasswords passwords;

    PairPassword(Door door, AppPasswords passwords) {
        this.door = door;
        this.passwords = passwords;
    }

    WebReply exchange(WebRequest request) {
        Optional<BasicCredentials> shown = BasicCredentials.in(request);
        if (shown.isEmpty()) {
            return wrong();
        }
        String user = shown.get().user();
        return door.refusal(user, shown.get().password(), request.peer())
                .map(PairPassword::refused)
                .orElseGet(() -> granted(request, user));
    }

    private WebReply granted(WebRequest request, String user) {
        Device device = Device.named(request.form().text("device"));
        return passwords
                .issue(user, device.name())
                .map(issued ->
                        WebReply.json(
                                200,
                                Map.of(
                                        "server", request.base(),
                                        "user", issued.password().user(),
                                        "appPassword", issued.secret())))
                .orElseGet(PairPassword::wrong);
    }

    private static WebReply refused(SignIn.Refused refusal) {
        return switch (refusal) {
            case SignIn.Wrong() -> wrong();
            case SignIn.TooMany(Duration wait) ->
                    WebReply.json(429, Map.of("error", "too many tries"))
                            .with("Retry-After", String.valueOf(wait.toSeconds()));
        };
    }

    private static WebReply wrong() {
        return WebReply.json(401, Map.of("error", "not the account's name and password"))
                .with("WWW-Authenticate", "Basic realm=\"Satchel\", charset=\"UTF-8\"");
    }
}
