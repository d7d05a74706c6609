package satchel.launcher.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import satchel.launcher.secret.Secret;

/**
 * The signed-in browsers, in memory: a restart of the server signs everybody out. A session ends
 * after two idle hours, and twelve hours after it began whatever happens. The table is keyed by a
 * fingerprint, so a lookup tells nothing about how near a guess was.
 */
public final class Sessions {
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);
    static final int PER_USER = 20;

    private final Map<String, Session> byFingerprint = new ConcurrentHashMap<>();
    private final Clock clock;

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session under a fresh id; what the browser sent before never becomes an id. */
    public synchronized Secret begin(String user, String passwordTrace) {
        Instant now = clock.instant();
        byFingerprint.values().removeIf(session -> isOver(session, now));
        makeRoom(user);
        Secret id = Secret.random();
        Session session = new Session(user, Secret.random(), passwordTrace, now, now);
        byFingerprint.put(id.fingerprint(), session);
        return id;
    }

    public Optional<Session> find(Secret id) {
        Instant now = clock.instant();
        return Optional.ofNullable(
                byFingerprint.computeIfPresent(
                        id.fingerprint(),
                        (key, session) -> isOver(session, now) ? null : session.seen(now)));
    }

    public void end(Secret id) {
        byFingerprint.remove(id.fingerprint());
    }

    private void makeRoom(String user) {
        List<Map.Entry<String, Session>> mine =
                byFingerprint.entrySet().stream()
                        .filter(open -> open.getValue().user().equals(user))
                        .sorted(Comparator.comparing(open -> open.getValue().lastSeen()))
                        .toList();
        for (int i = 0; i <= mine.size() - PER_USER; i++) {
            byFingerprint.remove(mine.get(i).getKey());
        }
    }

    private static boolean isOver(Session session, Instant now) {
        return now.isAfter(session.lastSeen().plus(IDLE))
                || now.isAfter(session.began().plus(LONGEST));
    }
}
