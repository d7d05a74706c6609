package satchel.launcher.web;

import java.util.Map;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Device;
import satchel.launcher.pairing.Pairings;
import satchel.launcher.secret.Secret;

/** {@code POST /pair/claim}: a client has followed a link and says which device it is. */
final class PairClaim {
    private final Pairings pairings;

    PairClaim(Pairings pairings) {
        this.pairings = pairings;
    }

    WebReply claim(WebRequest request) {
        Secret ticket = Secret.of(request.form().text("ticket"));
        String challenge = request.form().text("challenge");
        Device device = Device.named(request.form().text("device"));
        return pairings.claim(ticket, challenge, device)
                .map(left -> WebReply.json(200, Map.of("expires", left.toSeconds())))
                .orElseGet(() ->
                        WebReply.json(
                                410, Map.of("error", "this link is used, unknown or expired")));
    }
}
