package satchel.launcher.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.launcher.TestClock;
import satchel.launcher.secret.Secret;

final class PairingsTest {
    private static final Device LAPTOP = Device.named("laptop");
    private static final Secret VERIFIER = Secret.random();
    private static final Secret OTHER_VERIFIER = Secret.random();

    private final TestClock clock = new TestClock();
    private final Pairings pairings = new Pairings(clock);
    private final String id = pairings.offer("robin", "files", Optional.of("calendar"));
    private final Secret ticket = pairings.find(id, "robin").orElseThrow().ticket();

    /**
     * What a device gets that asks at the end, after these steps. C claims, c claims from another
     * device, + confirms, - refuses, ? asks, ! asks with a wrong verifier, m lets a minute pass.
     */
    @ParameterizedTest
    @CsvSource({
        "'',       Gone",
        "+,        Gone",
        "C,        Waiting",
        "Cc,       Waiting",
        "c,        Refused",
        "C-,       Refused",
        "C-+,      Refused",
        "C+,       Granted",
        "C+-,      Granted",
        "C!+,      Granted",
        "C+!,      Granted",
        "C+?,      Gone",
        "C+??,     Gone",
        "C?+,      Granted",
        "mC+,      Granted",
        "mmC+,     Gone",
        "mCmmmm+,  Granted",
        "mCmmmmm+, Gone",
        "Cmmmmm,   Gone",
        "C+mmmm,   Granted",
        "C+mmmmm,  Gone",
    })
    void onlyAConfirmedDeviceIsGrantedAndOnlyOnce(String steps, String outcome) {
        steps.chars().forEach(step -> take((char) step));

        Redemption redemption = pairings.redeem(ticket, VERIFIER);

        assertThat(redemption.getClass().getSimpleName()).isEqualTo(outcome);
    }

    private void take(char step) {
        switch (step) {
            case 'C' -> pairings.claim(ticket, VERIFIER.challenge(), LAPTOP);
            case 'c' -> pairings.claim(ticket, OTHER_VERIFIER.challenge(), Device.named("other"));
            case '+' -> pairings.decide(id, "robin", Decision.CONFIRM);
            case '-' -> pairings.decide(id, "robin", Decision.REFUSE);
            case '?' -> pairings.redeem(ticket, VERIFIER);
            case '!' -> pairings.redeem(ticket, OTHER_VERIFIER);
            case 'm' -> clock.pass(Duration.ofMinutes(1));
            default -> throw new IllegalArgumentException("no step " + step);
        }
    }

    @Test
    void grantNamesTheUserOfTheSessionAndTheDevice() {
        List.of('C', '+').forEach(this::take);

        assertThat(pairings.redeem(ticket, VERIFIER))
                .isEqualTo(new Redemption.Granted("robin", LAPTOP));
    }

    @Test
    void claimTellsTheTimeThatIsLeft() {
        clock.pass(Duration.ofSeconds(90));

        assertThat(pairings.claim(ticket, VERIFIER.challenge(), LAPTOP))
                .contains(Pairing.TO_FINISH);
    }

    @Test
    void ticketCanBeClaimedOnce() {
        pairings.claim(ticket, VERIFIER.challenge(), LAPTOP);

        assertThat(pairings.claim(ticket, VERIFIER.challenge(), LAPTOP)).isEmpty();
    }

    @Test
    void unknownTicketIsGone() {
        assertThat(pairings.claim(Secret.random(), VERIFIER.challenge(), LAPTOP)).isEmpty();
        assertThat(pairings.redeem(Secret.random(), VERIFIER)).isEqualTo(new Redemption.Gone());
    }

    @Test
    void challengeMustHaveTheShapeOfASha256() {
        assertThat(pairings.claim(ticket, "short", LAPTOP)).isEmpty();
        assertThat(pairings.claim(ticket, "", LAPTOP)).isEmpty();
        assertThat(pairings.find(id, "robin").orElseThrow().stage()).isEqualTo(new Stage.Offered());
    }

    @Test
    void anotherUserNeitherSeesNorDecides() {
        take('C');

        assertThat(pairings.find(id, "alex")).isEmpty();
        assertThat(pairings.decide(id, "alex", Decision.CONFIRM)).isFalse();
        assertThat(pairings.redeem(ticket, VERIFIER)).isEqualTo(new Redemption.Waiting());
    }

    @Test
    void oldestPairingGivesWayWhenAUserOpensMany() {
        for (int i = 0; i < Pairings.PER_USER; i++) {
            clock.pass(Duration.ofSeconds(1));
            pairings.offer("robin", "files", Optional.empty());
        }
        String others = pairings.offer("alex", "files", Optional.empty());

        assertThat(pairings.find(id, "robin")).isEmpty();
        assertThat(pairings.claim(ticket, VERIFIER.challenge(), LAPTOP)).isEmpty();
        assertThat(pairings.find(others, "alex")).isPresent();
    }

    @Test
    void pageKnowsTheOutcomeForAWhileAndThenForgets() {
        List.of('C', '+', '?').forEach(this::take);
        clock.pass(Duration.ofMinutes(10));
        pairings.offer("alex", "files", Optional.empty());
        assertThat(pairings.find(id, "robin").orElseThrow().stage())
                .isEqualTo(new Stage.Collected(LAPTOP));

        clock.pass(Duration.ofHours(1));
        pairings.offer("alex", "files", Optional.empty());
        assertThat(pairings.find(id, "robin")).isEmpty();
    }
}
