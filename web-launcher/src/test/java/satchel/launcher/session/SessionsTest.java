package satchel.launcher.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import satchel.launcher.TestClock;
import satchel.launcher.secret.Secret;

final class SessionsTest {
    private final TestClock clock = new TestClock();
    private final Sessions sessions = new Sessions(clock);

    @Test
    void sessionIsFoundByItsId() {
        Secret id = sessions.begin("robin", "trace");

        assertThat(sessions.find(id).orElseThrow().user()).isEqualTo("robin");
        assertThat(sessions.find(Secret.random())).isEmpty();
    }

    @Test
    void idleSessionEnds() {
        Secret id = sessions.begin("robin", "trace");
        clock.pass(Sessions.IDLE.plusSeconds(1));

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void visitsKeepItOpenButNotForEver() {
        Secret id = sessions.begin("robin", "trace");
        for (int hour = 1; hour <= 12; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(sessions.find(id)).as("after %s hours", hour).isPresent();
        }
        clock.pass(Duration.ofMinutes(1));

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void endedSessionIsGone() {
        Secret id = sessions.begin("robin", "trace");
        sessions.end(id);

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void leastUsedSessionOfAUserGivesWay() {
        Secret first = sessions.begin("robin", "trace");
        clock.pass(Duration.ofSeconds(1));
        Secret second = sessions.begin("robin", "trace");
        Secret others = sessions.begin("alex", "trace");
        clock.pass(Duration.ofSeconds(1));
        sessions.find(first);
        for (int i = 2; i <= Sessions.PER_USER; i++) {
            clock.pass(Duration.ofSeconds(1));
            sessions.begin("robin", "trace");
        }

        assertThat(sessions.find(first)).isPresent();
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(others)).isPresent();
    }
}
