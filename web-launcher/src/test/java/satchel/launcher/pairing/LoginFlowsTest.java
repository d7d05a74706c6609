package satchel.launcher.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.launcher.TestClock;
import satchel.launcher.secret.Secret;

final class LoginFlowsTest {
    private final TestClock clock = new TestClock();
    private final LoginFlows flows = new LoginFlows(clock);
    private final LoginFlows.Begun begun =
            flows.begin(Device.named("phone"), "192.0.2.1").orElseThrow();

    /** + grants, - refuses, ? polls, m lets ten minutes pass. */
    @ParameterizedTest
    @CsvSource({
        "'',   Waiting",
        "?,    Waiting",
        "+,    Granted",
        "+-,   Granted",
        "+?,   Gone",
        "-,    Refused",
        "-+,   Refused",
        "m+,   Granted",
        "mm+,  Gone",
        "+mm,  Gone",
    })
    void isGrantedOnceAndOnlyByTheUser(String steps, String outcome) {
        steps.chars().forEach(step -> take((char) step));

        assertThat(flows.poll(begun.pollToken()).getClass().getSimpleName()).isEqualTo(outcome);
    }

    private void take(char step) {
        switch (step) {
            case '+' -> flows.decide(begun.id(), "robin", Decision.CONFIRM);
            case '-' -> flows.decide(begun.id(), "robin", Decision.REFUSE);
            case '?' -> flows.poll(begun.pollToken());
            case 'm' -> clock.pass(Duration.ofMinutes(10));
            default -> throw new IllegalArgumentException("no step " + step);
        }
    }

    @Test
    void addressOfThePageIsNoPollToken() {
        flows.decide(begun.id(), "robin", Decision.CONFIRM);

        assertThat(flows.poll(Secret.of(begun.id()))).isEqualTo(new Redemption.Gone());
    }

    @Test
    void onePlaceCannotBeginEndlesslyMany() {
        for (int i = 1; i < LoginFlows.PER_PLACE; i++) {
            assertThat(flows.begin(Device.named("phone"), "192.0.2.1")).isPresent();
        }

        assertThat(flows.begin(Device.named("phone"), "192.0.2.1")).isEmpty();
        assertThat(flows.begin(Device.named("phone"), "192.0.2.2")).isPresent();
        clock.pass(LoginFlow.OPEN);
        assertThat(flows.begin(Device.named("phone"), "192.0.2.1")).isPresent();
    }
}
