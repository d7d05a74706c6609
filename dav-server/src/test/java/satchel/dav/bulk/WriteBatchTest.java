package satchel.dav.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import satchel.dav.http.DavError;

/** Writes go together where they may, and come out in the order in which they were asked for. */
class WriteBatchTest {
    private final WriteBatch batch = new WriteBatch();

    @Test
    void writesThatHaveNothingToDoWithEachOtherGoTogether() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        for (String name : List.of("a", "b", "c")) {
            put(name, () -> meet(together));
        }

        assertThat(batch.flush()).extracting(Outcome::href).containsExactly("a", "b", "c");
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void writesOfOneThingAreDoneOneAfterTheOther() throws Exception {
        AtomicInteger order = new AtomicInteger();
        put("a", () -> assertThat(order.getAndIncrement()).isEqualTo(0));
        put("a", () -> assertThat(order.getAndIncrement()).isEqualTo(1));
        batch.add(
                WriteBatch.Kind.DELETE,
                Set.of("b"),
                () -> {
                    assertThat(order.getAndIncrement()).isEqualTo(2);
                    return outcome("b");
                });
        put("c", () -> assertThat(order.getAndIncrement()).isEqualTo(3));

        assertThat(batch.flush()).hasSize(4);
    }

    @Test
    void outcomesKeepTheirPlacesAmongThoseThatNeedNoWrite() throws Exception {
        for (int i = 0; i < 300; i++) {
            if (i % 3 == 0) {
                batch.add(Outcome.refused(name(i), Optional.empty(), DavError.stale()));
            } else {
                put(name(i), () -> {});
            }
        }

        List<Outcome> outcomes = batch.flush();

        assertThat(outcomes).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat(outcomes.get(i).href()).isEqualTo(name(i));
        }
    }

    @Test
    void aFailureThatNobodyExpectedIsNotHidden() throws Exception {
        put(
                "a",
                () -> {
                    throw new IllegalStateException("broken");
                });

        assertThatThrownBy(batch::flush).hasMessage("broken");
    }

    private static String name(int i) {
        return "n" + i;
    }

    private void put(String name, Runnable before) throws InterruptedIOException {
        batch.add(
                WriteBatch.Kind.PUT,
                Set.of(name),
                () -> {
                    before.run();
                    return outcome(name);
                });
    }

    private static Outcome outcome(String href) {
        return Outcome.refused(href, Optional.empty(), DavError.stale());
    }
}
