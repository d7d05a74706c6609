package satchel.launcher.web;

import java.util.Map;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Device;
import satchel.launcher.pairing.Pairings;
import satchel.launcher.pairing.Redemption;
import satchel.launcher.secret.Secret;

/** {@code POST /pair/redeem}: a client that was confirmed collects its own password, once. */
final class PairRedeem {
    private final Pairings pairings;
    private final DevicePasswords passwords;

    PairRedeem(Pairings pairings, DevicePasswords passwords) {
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
                    WebReply.json(
                            200,
                            Map.of(
                                    "server",
                                    request.base(),
                                    "user",
                                    user,
                                    "appPassword",
                                    passwords.create(user, device.name())));
        };
    }
}
