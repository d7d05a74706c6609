package satchel.launcher.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import satchel.launcher.secret.Secret;

/**
 * A pairing begun in the browser, as a value. Each step gives the next value, or nothing where the
 * step is not allowed. The ticket is not a credential: without the verifier, which never leaves the
 * device, and the user's word it opens nothing.
 *
 * @param user who is signed in; only this user may decide
 * @param service the service that was asked for, if the program was chosen through one
 * @param until when this stage runs out
 */
public record Pairing(
        Secret ticket,
        String user,
        String pim,
        Optional<String> service,
        Stage stage,
        Instant until) {
    public static final Duration TO_OPEN = Duration.ofMinutes(2);
    public static final Duration TO_FINISH = Duration.ofMinutes(5);
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Pairing offer(String user, String pim, Optional<String> service, Instant now) {
        return new Pairing(
                Secret.random(), user, pim, service, new Stage.Offered(), now.plus(TO_OPEN));
    }

    Optional<Pairing> claim(String challenge, Device device, Instant now) {
        if (!(stage instanceof Stage.Offered)
                || isExpired(now)
                || !S256.matcher(challenge).matches()) {
            return Optional.empty();
        }
        ComparisonCode code = ComparisonCode.of(ticket, challenge);
        return Optional.of(at(new Stage.Claimed(challenge, device, code), now.plus(TO_FINISH)));
    }

    Optional<Pairing> decide(Decision decision, Instant now) {
        if (!(stage instanceof Stage.Claimed claimed) || isExpired(now)) {
            return Optional.empty();
        }
        Stage next =
                switch (decision) {
                    case CONFIRM -> new Stage.Confirmed(claimed.challenge(), claimed.device());
                    case REFUSE -> new Stage.Refused(claimed.device());
                };
        return Optional.of(at(next, until));
    }

    /** What a device with this verifier gets now. */
    Redemption redeem(Secret verifier, Instant now) {
        return switch (stage) {
            case Stage.Offered offered -> new Redemption.Gone();
            case Stage.Collected collected -> new Redemption.Gone();
            case Stage.Refused refused -> new Redemption.Refused();
            case Stage.Claimed claimed ->
                    isExpired(now)
                            ? new Redemption.Gone()
                            : proven(verifier, claimed.challenge(), new Redemption.Waiting());
            case Stage.Confirmed confirmed ->
                    isExpired(now)
                            ? new Redemption.Gone()
                            : proven(
                                    verifier,
                                    confirmed.challenge(),
                                    new Redemption.Granted(user, confirmed.device()));
        };
    }

    Pairing collected(Device device) {
        return at(new Stage.Collected(device), until);
    }

    /** Whether it ran out of time before it came to an end. */
    public boolean isExpired(Instant now) {
        return switch (stage) {
            case Stage.Offered offered -> !now.isBefore(until);
            case Stage.Claimed claimed -> !now.isBefore(until);
            case Stage.Confirmed confirmed -> !now.isBefore(until);
            case Stage.Collected collected -> false;
            case Stage.Refused refused -> false;
        };
    }

    private static Redemption proven(Secret verifier, String challenge, Redemption answer) {
        boolean knows = Secret.of(verifier.challenge()).equals(Secret.of(challenge));
        return knows ? answer : new Redemption.Refused();
    }

    private Pairing at(Stage next, Instant end) {
        return new Pairing(ticket, user, pim, service, next, end);
    }
}
