package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.replica.Events;

/** A server is put back to a backup of yesterday's. */
final class RestoredSideTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void agree() {
        bench = new Bench(folder, Mode.TWO_WAY);
        for (int n = 0; n < 40; n++) {
            bench.pim("u" + n, "Agreed");
        }
        assertThat(bench.run().clean()).isTrue();
    }

    private static String modified(String event, String time) {
        return Events.changed(event, "LAST-MODIFIED", time);
    }

    private Refusal refused() {
        return ((Ending.Refused) bench.run().ending()).refusal();
    }

    /** One of forty would raise no alarm if a user had deleted it. */
    @Test
    void whatTheBackupDoesNotHaveIsNotDeletedUnasked() {
        Map<String, String> backup = bench.store.texts();
        bench.pim("today", "Made today");
        bench.run();
        bench.store.restore(backup);

        assertThat(refused().reasons())
                .singleElement()
                .asString()
                .startsWith("1 of 41 records in the PIM would be deleted, because they are missing")
                .endsWith("put back to an older state");

        assertThat(bench.pim.texts()).containsKey("today");
    }

    /** A refusal is no answer: who only tries again is asked again. */
    @Test
    void itIsAskedAboutUntilSomebodyConsents() {
        Map<String, String> backup = bench.store.texts();
        bench.pim("today", "Made today");
        bench.run();
        bench.store.restore(backup);

        Refusal first = refused();
        Refusal second = refused();
        assertThat(second).isEqualTo(first);

        bench.run(Optional.of(new Consent.ToWhatTheGuardAsks(second.planHash())));
        assertThat(bench.pim.texts()).doesNotContainKey("today");
        assertThat(bench.run().clean()).isTrue();
    }

    @Test
    void whatIsOlderInTheBackupDoesNotOverwriteUnasked() {
        bench.pim.put("u0", modified(Events.event("u0", "Yesterday"), "20260101T000000Z"));
        bench.run();
        Map<String, String> backup = bench.store.texts();
        bench.pim.put("u0", modified(Events.event("u0", "Today"), "20260102T000000Z"));
        bench.run();
        bench.store.restore(backup);

        assertThat(refused().reasons())
                .singleElement()
                .asString()
                .contains("would be overwritten by what may be older on the other side");
        assertThat(Bench.contents(bench.pim)).contains("u0=Today");
    }

    @Test
    void aServerThatOnlyForgetsItsTokensRaisesNoAlarm() {
        bench.store.restore(bench.store.texts());
        bench.pim("u0", "Edited");
        bench.store("u1", "Edited");

        assertThat(bench.run().clean()).isTrue();
        assertThat(Bench.contents(bench.pim)).isEqualTo(Bench.contents(bench.store));
    }

    /** To leave it out this time is no answer either. */
    @Test
    void aRunOfOtherRecordsDoesNotAnswerForIt() {
        Map<String, String> backup = bench.store.texts();
        bench.pim("today", "Made today");
        bench.run();
        bench.store.restore(backup);
        bench.pim("u0", "Edited");
        bench.choices = new Choices(Map.of(), new Reach.Without(Set.of("today")));
        assertThat(bench.run().store().updated()).isOne();

        bench.choices = Choices.NONE;
        assertThat(refused().reasons()).hasSize(1);
        assertThat(bench.pim.texts()).containsKey("today");
    }

    @Test
    void fieldsOfABackupAreNotMergedUnasked() {
        Map<String, String> backup = bench.store.texts();
        bench.pim("u0", "Today");
        bench.run();
        bench.pim.put("u0", Events.changed(bench.pim.texts().get("u0"), "LOCATION", "Home"));
        bench.store.restore(backup);

        assertThat(refused().reasons()).singleElement().asString().contains("may be older");
        assertThat(Bench.contents(bench.pim)).contains("u0=Today at Home");
    }
}
