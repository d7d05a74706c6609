package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.replica.Events;

/**
 * Two sides that were filled from one source may have given each record UIDs of their own. Whatever
 * is written to a record later, it keeps the UID that it has on its side: a server refuses another.
 */
class OwnUidTest {
    @TempDir private Path folder;
    private Bench bench;

    @BeforeEach
    void fill() {
        bench = new Bench(folder, Mode.TWO_WAY);
        bench.pim.put("p", Events.event("uid-of-pim", "Tea"));
        bench.store.put("s", Events.event("uid-of-store", "Tea"));
    }

    private static Terms merge(Direction direction) {
        return new Terms(
                Mode.MERGE, direction, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);
    }

    private static Terms twoWay() {
        return new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);
    }

    private String pim() {
        return bench.pim.texts().get("p");
    }

    private String store() {
        return bench.store.texts().get("s");
    }

    private void bothSay(String line) {
        assertThat(pim()).contains("UID:uid-of-pim\r\n", line);
        assertThat(store()).contains("UID:uid-of-store\r\n", line);
        RunReport next = bench.run();
        assertThat(next.pim().all() + next.store().all()).as("written by the next run").isZero();
        assertThat(next.problems()).isEmpty();
    }

    @Test
    void anEditInTheStoreLeavesThePimsRecordItsUid() {
        bench.run();
        for (String summary : new String[] {"Coffee", "Cocoa"}) {
            bench.store.put("s", Events.changed(store(), "SUMMARY", summary));
            bench.run();

            bothSay("SUMMARY:" + summary);
        }
    }

    @Test
    void editsOfBothSidesLeaveEachItsUid() {
        bench.run();
        bench.store.put("s", Events.changed(store(), "SUMMARY", "Coffee"));
        bench.pim.put("p", Events.changed(pim(), "LOCATION", "Home"));
        bench.run();

        bothSay("SUMMARY:Coffee");
        bothSay("LOCATION:Home");
    }

    @ParameterizedTest
    @EnumSource
    void whicheverWayTheyWereFirstMergedAnEditInThePimLeavesTheStoresRecordItsUid(
            Direction direction) {
        bench.terms = merge(direction);
        bench.run();
        bench.terms = twoWay();
        for (String summary : new String[] {"Coffee", "Cocoa"}) {
            bench.pim.put("p", Events.changed(pim(), "SUMMARY", summary));
            bench.run();

            bothSay("SUMMARY:" + summary);
        }
    }

    @Test
    void aMergeToThePimLeavesThePimsRecordItsUid() {
        bench.terms = merge(Direction.TO_PIM);
        bench.run();
        bench.store.put("s", Events.changed(store(), "SUMMARY", "Coffee"));
        bench.run();

        bothSay("SUMMARY:Coffee");
    }

    /** Somebody has put it there anew, with a UID of its own. */
    @Test
    void aRecordThatTookThePlaceOfAnotherKeepsItsUidToo() {
        bench.run();
        bench.store.remove("s");
        bench.store.put("t", Events.event("uid-of-another", "Tea"));
        bench.pim.put("p", Events.changed(pim(), "SUMMARY", "Coffee"));
        bench.run();

        assertThat(bench.store.texts()).containsOnlyKeys("t");
        assertThat(bench.store.texts().get("t"))
                .contains("UID:uid-of-another\r\n", "SUMMARY:Coffee");
    }
}
