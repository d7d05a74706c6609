package satchel.launcher.web;

import java.util.Map;
import satchel.dav.account.AppPasswords;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Device;
import satchel.launcher.pairing.LoginFlows;
import satchel.launcher.pairing.Redemption;
import satchel.launcher.secret.Secret;

/** {@code POST /login/v2/poll}: has the user granted it yet? Told once. */
final class LoginFlowPoll {
    private final LoginFlows flows;
    private final AppPasswords passwords;

    LoginFlowPoll(LoginFlows flows, AppPasswords passwords) {
        this.flows = flows;
        this.passwords = passwords;
    }

    WebReply poll(WebRequest request) {
        return switch (flows.poll(Secret.of(request.form().text("token")))) {
            // The flow's shape knows 404 for every "not now"; a refusal ends a client's waiting.
            case Redemption.Waiting() -> WebReply.json(404, Map.of());
            case Redemption.Gone() -> WebReply.json(404, Map.of());
            case Redemption.Refused() -> WebReply.json(403, Map.of("error", "refused"));
            case Redemption.Granted(String user, Device device) ->
                    passwords
                            .issue(user, device.name())
                            .map(issued -> granted(request, issued))
                            .orElseGet(() -> WebReply.json(404, Map.of("error", "expired")));
        };
    }

    private static WebReply granted(WebRequest request, AppPasswords.Issued issued) {
        return WebReply.json(
                200,
                Map.of(
                        "server", request.base(),
                        "loginName", issued.password().user(),
                        "appPassword", issued.secret()));
    }
}
