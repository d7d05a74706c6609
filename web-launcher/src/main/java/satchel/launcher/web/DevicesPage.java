package satchel.launcher.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;
import satchel.launcher.found.DeviceFound;
import satchel.launcher.found.FoundOnDevices;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;

/** The devices that have a password of their own, and taking it away. */
public final class DevicesPage {
    public record View(Frame frame, List<Line> devices) {}

    /**
     * @param told what was found on it
     */
    public record Line(String id, String label, Ago created, Optional<Told> told) {}

    public record Told(String summary, Ago when) {}

    private final AccountStore accounts;
    private final FoundOnDevices found;
    private final Clock clock;

    DevicesPage(AccountStore accounts, FoundOnDevices found, Clock clock) {
        this.accounts = accounts;
        this.found = found;
        this.clock = clock;
    }

    WebReply show(WebRequest request, Session session) {
        Instant now = clock.instant();
        Map<String, Told> told =
                found.all(session.user()).stream()
                        .collect(
                                Collectors.toMap(
                                        report -> report.device().id(),
                                        report -> told(report, now)));
        List<Line> devices =
                accounts.appPasswords(session.user()).stream()
                        .sorted(Comparator.comparing(AppPassword::created).reversed())
                        .map(password ->
                                new Line(
                                        password.id(),
                                        password.label(),
                                        Ago.of(password.created(), now),
                                        Optional.ofNullable(told.get(password.id()))))
                        .toList();
        Frame frame = Frame.of("Devices", session, "/devices");
        return WebReply.page("devices", new View(frame, devices));
    }

    private static Told told(DeviceFound report, Instant now) {
        return new Told(FoundWords.summary(report), Ago.of(report.reported(), now));
    }

    /** Gone already is as good: the page shows what is left. */
    WebReply revoke(WebRequest request, Session session) {
        accounts.revokeAppPassword(session.user(), request.form().text("id"));
        return WebReply.seeOther("/devices");
    }
}
