package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** A download that dies goes on where it was. */
final class ReadingAheadTest {
    private static final int RECORDS = 450;
    private static final int DIES_AFTER = 320;

    /** All but the handful that was under way then. */
    private static final int KEPT = 300;

    @TempDir Path folder;
    private final List<RecordId> asked = new ArrayList<>();

    /** Notes what is read of it, and tells somebody of each body first. */
    private record Told(Replica real, List<RecordId> asked, Runnable each) implements Replica {
        @Override
        public Listing list(Optional<SyncState> since) throws ReplicaException {
            return real.list(since);
        }

        @Override
        public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink)
                throws ReplicaException {
            asked.addAll(ids);
            real.fetch(
                    ids,
                    one -> {
                        each.run();
                        sink.accept(one);
                    });
        }

        @Override
        public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
            real.write(writes, sink);
        }

        @Override
        public void close() {}
    }

    private Bench bench() {
        Bench bench = new Bench(folder, Mode.TWO_WAY);
        for (int n = 0; n < RECORDS; n++) {
            bench.store("u" + n, "Number " + n);
        }
        return bench;
    }

    private void readFully(Bench bench) {
        bench.beforeStore = real -> new Told(real, asked, () -> {});
    }

    /** Only what was committed by then outlives it. */
    private void die(Bench bench) {
        int[] given = {0};
        bench.beforeStore =
                real ->
                        new Told(
                                real,
                                asked,
                                () -> {
                                    if (given[0]++ >= DIES_AFTER) {
                                        throw new Bench.Crash();
                                    }
                                });
        bench.onStep(step -> {
            if (given[0] > DIES_AFTER && step.equals("base commit")) {
                throw new Bench.Crash();
            }
        });
        assertThatThrownBy(bench::run).isInstanceOf(Bench.Crash.class);
        bench.onStep(step -> {});
        asked.clear();
        readFully(bench);
    }

    @Test
    void whatWasReadBeforeTheCrashIsNotReadAgain() {
        Bench bench = bench();
        die(bench);

        assertThat(bench.run().clean()).isTrue();

        assertThat(asked).hasSizeLessThanOrEqualTo(RECORDS - KEPT);
        assertThat(Bench.contents(bench.pim)).isEqualTo(Bench.contents(bench.store));
    }

    @Test
    void whatChangedSinceIsReadAgain() {
        Bench bench = bench();
        die(bench);
        for (int n = 0; n < RECORDS; n++) {
            bench.store("u" + n, "Later " + n);
        }

        assertThat(bench.run().clean()).isTrue();

        assertThat(asked).hasSize(RECORDS);
        assertThat(Bench.contents(bench.pim)).contains("u1=Later 1", "u449=Later 449");
    }

    @Test
    void whatIsGoneSinceDoesNotComeBack() {
        Bench bench = bench();
        die(bench);
        for (int n = 0; n < RECORDS; n += 2) {
            bench.store.remove("u" + n);
        }

        assertThat(bench.run().clean()).isTrue();

        assertThat(bench.pim.texts()).hasSize(RECORDS / 2).doesNotContainKey("u0");
    }

    @Test
    void whatAPreviewReadTheRunNeedNotRead() {
        Bench bench = bench();
        readFully(bench);
        bench.preview();
        asked.clear();

        assertThat(bench.run().clean()).isTrue();

        assertThat(asked).isEmpty();
        assertThat(bench.pim.texts()).hasSize(RECORDS);
    }

    @Test
    void whatHasArrivedIsKeptNoLonger() {
        Bench bench = bench();
        die(bench);

        bench.run();

        bench.base.recall(
                Side.STORE,
                one -> {
                    throw new AssertionError("still kept: " + one.id());
                });
    }
}
