package satchel.launcher.web;

import java.util.Map;
import satchel.dav.account.AppPasswords;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Device;
import satchel.launcher.pairing.Pairings;
import satchel.launcher.pairing.Redemption;
import satchel.launcher.secret.Secret;

/** {@code POST /pair/redeem}: a client that was confirmed collects its own password, once. */
final class PairRedeem {
    private final Pairings pairings;
    private final AppPasswords passwords;

    PairRedeem(Pairings pairings, AppPasswords passwords) {
        this.pairings = pairings;
        this.passwords = passwords;
    }

    WebReply redeem(WebRequest request) {
        Secret ticket = Secret.of(request.form().text("ticket"));
        Secret verifier = Secret.of(request.form().text("verifier"));
        return switch (pairings.redeem(ticket, verifier)) {
            case Redemption.Waiting() -> WebReply.json(202, Map.of("waiting", true));
            case Redemption.Refused() -> WebReply.json(403, Map.of("error", "refused"));
            case Redemption.Gone() -> WebReply.json(410, Map.of("error", "expired"));
            case Redemption.Granted(String user, Device device) ->
                    passwords
                            .issue(user, device.name())
                            .map(issued -> granted(request, issued))
                            .orElseGet(() -> WebReply.json(410, Map.of("error", "expired")));
        };
    }

    private static WebReply granted(WebRequest request, AppPasswords.Issued issued) {
        return WebReply.json(
                200,
                Map.of(
                        "server", request.base(),
                        "user", issued.password().user(),
                        "appPassword", issued.secret()));
    }
}
