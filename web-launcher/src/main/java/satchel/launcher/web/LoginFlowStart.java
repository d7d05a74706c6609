package satchel.launcher.web;

import java.util.Map;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Device;
import satchel.launcher.pairing.LoginFlows;

/**
 * {@code POST /index.php/login/v2}: a client asks to be let in, in the shape of Nextcloud's Login
 * Flow v2, at Nextcloud's address, so that clients that know it work here too.
 */
final class LoginFlowStart {
    private final LoginFlows flows;

    LoginFlowStart(LoginFlows flows) {
        this.flows = flows;
    }

    WebReply start(WebRequest request) {
        // As with Nextcloud, the client's name for itself is its User-Agent.
        Device device = Device.named(request.header("user-agent").orElse(""));
        return flows.begin(device, request.peer().place())
                .map(begun -> answer(begun, request.base()))
                .orElseGet(() ->
                        WebReply.json(429, Map.of("error", "too many open logins"))
                                .with("Retry-After", "60"));
    }

    private static WebReply answer(LoginFlows.Begun begun, String base) {
        Map<String, String> poll =
                Map.of("token", begun.pollToken().reveal(), "endpoint", base + "/login/v2/poll");
        return WebReply.json(
                200, Map.of("poll", poll, "login", base + "/login/v2/flow/" + begun.id()));
    }
}
