package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.Mode;
import satchel.sync.runtime.replica.Events;

/**
 * Somebody takes back what we wrote before we asked for a list again. A server that compares states
 * then says that nothing changed since the one we know; RFC 6578 section 3.5 lets it.
 */
final class TakenBackTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void twoRecordsOnBothSides() {
        bench = new Bench(folder, Mode.TWO_WAY);
        bench.store.compareStates();
        bench.pim("a", "A");
        bench.pim("b", "B");
        bench.run();
        bench.run();
    }

    private void syncs() {
        assertThat(bench.run().clean()).isTrue();
        assertThat(Bench.contents(bench.pim)).isEqualTo(Bench.contents(bench.store));
    }

    @Test
    void newRecordThatWasDeletedThereIsDeletedHere() {
        bench.pim("c", "C");
        bench.run();
        bench.store.remove("c");

        syncs();

        assertThat(bench.pim.texts()).containsOnlyKeys("a", "b");
    }

    @Test
    void editThatWasUndoneThereIsUndoneHere() {
        bench.pim("a", "Edited");
        bench.run();
        bench.store("a", "A");

        syncs();

        assertThat(Bench.contents(bench.pim)).containsExactly("a=A", "b=B");
    }

    @Test
    void recordThatWasPutBackThereComesBackHere() {
        bench.pim.remove("a");
        bench.run();
        bench.store("a", "A");

        syncs();

        assertThat(Bench.contents(bench.pim)).containsExactly("a=A", "b=B");
    }

    @Test
    void collectionThatWasEmptiedAgainIsAskedAbout() {
        Bench fresh = new Bench(folder.resolve("fresh"), Mode.TWO_WAY);
        fresh.store.compareStates();
        for (int n = 0; n < 12; n++) {
            fresh.pim.put("u" + n, Events.event("u" + n, "E"));
        }
        fresh.run();
        for (int n = 0; n < 12; n++) {
            fresh.store.remove("u" + n);
        }

        assertThat(fresh.run().ending()).isInstanceOf(Ending.Refused.class);
        assertThat(fresh.pim.texts()).hasSize(12);
    }
}
