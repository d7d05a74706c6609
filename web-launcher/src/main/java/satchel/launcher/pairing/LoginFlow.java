package satchel.launcher.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import satchel.launcher.secret.Secret;

/**
 * A pairing begun by a client, in the shape of Nextcloud's Login Flow v2: the client polls with a
 * token while its user grants access in a browser. As a value, like {@link Pairing}.
 *
 * @param device what the client calls itself
 * @param place where the client's request came from, for the user to recognise
 */
public record LoginFlow(
        Secret pollToken, Device device, String place, Instant began, Progress progress) {
    /** As long as Nextcloud gives: people look for their password in between. */
    public static final Duration OPEN = Duration.ofMinutes(20);

    /** How far it has come. */
    public sealed interface Progress {
        record Waiting() implements Progress {}

        record Granted(String user) implements Progress {}

        record Refused() implements Progress {}

        record Collected() implements Progress {}
    }

    static LoginFlow begin(Device device, String place, Instant now) {
        return new LoginFlow(Secret.random(), device, place, now, new Progress.Waiting());
    }

    Optional<LoginFlow> decide(Decision decision, String user, Instant now) {
        if (!(progress instanceof Progress.Waiting) || isExpired(now)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (decision) {
                    case CONFIRM -> at(new Progress.Granted(user));
                    case REFUSE -> at(new Progress.Refused());
                });
    }

    Redemption poll(Instant now) {
        if (isExpired(now)) {
            return new Redemption.Gone();
        }
        return switch (progress) {
            case Progress.Waiting waiting -> new Redemption.Waiting();
            case Progress.Granted granted -> new Redemption.Granted(granted.user(), device);
            case Progress.Refused refused -> new Redemption.Refused();
            case Progress.Collected collected -> new Redemption.Gone();
        };
    }

    LoginFlow collected() {
        return at(new Progress.Collected());
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(began.plus(OPEN));
    }

    private LoginFlow at(Progress next) {
        return new LoginFlow(pollToken, device, place, began, next);
    }
}
