package satchel.launcher.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.launcher.secret.Secret;

/**
 * The pairings of the last minutes, in memory. A page knows its pairing by an id of its own, so
 * that the ticket stands in no address of the browser's history.
 */
public final class Pairings {
    static final int PER_USER = 10;
    private static final Duration KEPT_AFTER_END = Duration.ofMinutes(30);

    private final Map<String, Pairing> byId = new HashMap<>();
    private final Map<String, String> idByTicket = new HashMap<>();
    private final Clock clock;

    public Pairings(Clock clock) {
        this.clock = clock;
    }

    /** Begins a pairing; the oldest of a user who has many open ends. */
    public synchronized String offer(String user, String pim, Optional<String> service) {
        Instant now = clock.instant();
        forgetOld(now);
        makeRoom(user);
        Pairing pairing = Pairing.offer(user, pim, service, now);
        String id = Secret.random().reveal();
        byId.put(id, pairing);
        idByTicket.put(pairing.ticket().fingerprint(), id);
        return id;
    }

    /** Another user's pairing is as good as none. */
    public synchronized Optional<Pairing> find(String id, String user) {
        return Optional.ofNullable(byId.get(id)).filter(pairing -> pairing.user().equals(user));
    }

    /** The time the device has left to be confirmed; empty if the link is used or too old. */
    public synchronized Optional<Duration> claim(Secret ticket, String challenge, Device device) {
        Instant now = clock.instant();
        return byTicket(ticket)
                .flatMap(pairing -> pairing.claim(challenge, device, now))
                .map(this::keep)
                .map(claimed -> Duration.between(now, claimed.until()));
    }

    /** False if there was nothing (more) to decide. */
    public synchronized boolean decide(String id, String user, Decision decision) {
        return find(id, user)
                .flatMap(pairing -> pairing.decide(decision, clock.instant()))
                .map(this::keep)
                .isPresent();
    }

    public synchronized Redemption redeem(Secret ticket, Secret verifier) {
        Optional<Pairing> pairing = byTicket(ticket);
        Redemption redemption =
                pairing.map(open -> open.redeem(verifier, clock.instant()))
                        .orElseGet(Redemption.Gone::new);
        if (redemption instanceof Redemption.Granted granted) {
            pairing.map(open -> open.collected(granted.device())).ifPresent(this::keep);
        }
        return redemption;
    }

    private Optional<Pairing> byTicket(Secret ticket) {
        return Optional.ofNullable(idByTicket.get(ticket.fingerprint())).map(byId::get);
    }

    private Pairing keep(Pairing pairing) {
        String id = idByTicket.get(pairing.ticket().fingerprint());
        byId.put(id, pairing);
        return pairing;
    }

    private void makeRoom(String user) {
        List<String> mine =
                byId.entrySet().stream()
                        .filter(kept -> kept.getValue().user().equals(user))
                        .sorted(Comparator.comparing(kept -> kept.getValue().until()))
                        .map(Map.Entry::getKey)
                        .toList();
        mine.stream().limit(Math.max(0, mine.size() - PER_USER + 1)).forEach(this::forget);
    }

    private void forgetOld(Instant now) {
        byId.entrySet().stream()
                .filter(kept -> now.isAfter(kept.getValue().until().plus(KEPT_AFTER_END)))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::forget);
    }

    private void forget(String id) {
        Optional.ofNullable(byId.remove(id))
                .ifPresent(gone -> idByTicket.remove(gone.ticket().fingerprint()));
    }
}
