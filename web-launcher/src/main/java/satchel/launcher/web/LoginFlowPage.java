package satchel.launcher.web;

import java.time.Clock;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.LoginFlow;
import satchel.launcher.pairing.LoginFlow.Progress;
import satchel.launcher.pairing.LoginFlows;
import satchel.launcher.session.Session;

/** The page a client that asks to be let in sends its user to. */
public final class LoginFlowPage {
    public record View(
            Frame frame, String id, String device, String place, Ago began, Progress progress) {}

    private final LoginFlows flows;
    private final Clock clock;

    LoginFlowPage(LoginFlows flows, Clock clock) {
        this.flows = flows;
        this.clock = clock;
    }

    WebReply show(WebRequest request, Session session) {
        String id = request.part("id");
        LoginFlow flow = open(id);
        View view =
                new View(
                        Frame.of("A device asks to be let in", session, "/devices"),
                        id,
                        flow.device().name(),
                        flow.place(),
                        Ago.of(flow.began(), clock.instant()),
                        flow.progress());
        return WebReply.page("login-flow", view);
    }

    WebReply decide(WebRequest request, Session session) {
        String id = request.part("id");
        open(id);
        flows.decide(id, session.user(), PairPage.decision(request));
        return WebReply.seeOther("/login/v2/flow/" + id);
    }

    private LoginFlow open(String id) {
        return flows.find(id)
                .filter(flow -> !flow.isExpired(clock.instant()))
                .orElseThrow(() ->
                        new BadRequestException(
                                410, "This link has expired. Start again on the device."));
    }
}
