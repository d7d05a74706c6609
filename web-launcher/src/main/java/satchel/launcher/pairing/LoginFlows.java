package satchel.launcher.pairing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.launcher.secret.Secret;

/**
 * The flows that clients have begun, in memory. Anybody may begin one, so they are limited in
 * number, for one place and altogether.
 */
public final class LoginFlows {
    static final int PER_PLACE = 20;
    static final int ALTOGETHER = 2_000;

    /**
     * What the client is told.
     *
     * @param id stands in the address the user opens
     */
    public record Begun(String id, Secret pollToken) {}

    private final Map<String, LoginFlow> byId = new HashMap<>();
    private final Map<String, String> idByToken = new HashMap<>();
    private final Clock clock;

    public LoginFlows(Clock clock) {
        this.clock = clock;
    }

    /** Empty if there are too many already. */
    public synchronized Optional<Begun> begin(Device device, String place) {
        Instant now = clock.instant();
        forgetOld(now);
        long here = byId.values().stream().filter(flow -> flow.place().equals(place)).count();
        if (here >= PER_PLACE || byId.size() >= ALTOGETHER) {
            return Optional.empty();
        }
        LoginFlow flow = LoginFlow.begin(device, place, now);
        String id = Secret.random().reveal();
        byId.put(id, flow);
        idByToken.put(flow.pollToken().fingerprint(), id);
        return Optional.of(new Begun(id, flow.pollToken()));
    }

    public synchronized Optional<LoginFlow> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** False if there was nothing (more) to decide. */
    public synchronized boolean decide(String id, String user, Decision decision) {
        Optional<LoginFlow> decided =
                find(id).flatMap(flow -> flow.decide(decision, user, clock.instant()));
        decided.ifPresent(flow -> byId.put(id, flow));
        return decided.isPresent();
    }

    public synchronized Redemption poll(Secret token) {
        Optional<String> id = Optional.ofNullable(idByToken.get(token.fingerprint()));
        Optional<LoginFlow> flow = id.map(byId::get);
        Redemption redemption =
                flow.map(open -> open.poll(clock.instant())).orElseGet(Redemption.Gone::new);
        if (redemption instanceof Redemption.Granted) {
            id.ifPresent(key -> byId.computeIfPresent(key, (any, open) -> open.collected()));
        }
        return redemption;
    }

    private void forgetOld(Instant now) {
        byId.values().removeIf(flow -> flow.isExpired(now));
        idByToken.values().removeIf(id -> !byId.containsKey(id));
    }
}
