package satchel.launcher.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;

/** The devices that have a password of their own, and taking it away. */
public final class DevicesPage {
    public record View(Frame frame, List<Line> devices) {}

    public record Line(String id, String label, Ago created) {}

    private final AccountStore accounts;
    private final Clock clock;

    DevicesPage(AccountStore accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    WebReply show(WebRequest request, Session session) {
        Instant now = clock.instant();
        List<Line> devices =
                accounts.appPasswords(session.user()).stream()
                        .sorted(Comparator.comparing(AppPassword::created).reversed())
                        .map(password ->
                                new Line(
                                        password.id(),
                                        password.label(),
                                        Ago.of(password.created(), now)))
                        .toList();
        Frame frame = Frame.of("Devices", session, "/devices");
        return WebReply.page("devices", new View(frame, devices));
    }

    /** Gone already is as good: the page shows what is left. */
    WebReply revoke(WebRequest request, Session session) {
        accounts.revokeAppPassword(session.user(), request.form().text("id"));
        return WebReply.seeOther("/devices");
    }
}
