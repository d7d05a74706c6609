package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.ifMatch;
import static satchel.dav.store.FileFixture.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.WriteCondition;

/** Of those who race with the same expectation one wins. */
public interface FileRacesContract extends FileFixture {
    @Test
    default void ofRacingFilePutsWithOneEtagOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            put("a", "round " + round);
            WriteCondition expected = ifMatch(found("a").etag());
            List<FileOutcome> outcomes =
                    Race.of(
                            RacesContract.RACERS,
                            racer -> files().put(path("a"), file("by " + racer), expected));

            assertThat(outcomes).containsOnlyOnce(new FileOutcome.Done());
        }
    }

    @Test
    default void ofRacingFoldersOfOneNameOneIsMade() throws Exception {
        assertThat(Race.of(RacesContract.RACERS, _ -> folder("a")))
                .containsOnlyOnce(new FileOutcome.Created());
    }

    @Test
    default void ofRacingMovesOfOneFileOneArrives() throws Exception {
        put("a", "one");
        List<FileOutcome> outcomes =
                Race.of(RacesContract.RACERS, racer -> move("a", "to-" + racer));

        assertThat(outcomes).containsOnlyOnce(new FileOutcome.Created());
        assertThat(files().countBelow(ROOT, 100)).isEqualTo(1);
    }

    /** Two folders moved into each other at once would be out of reach for ever. */
    @Test
    default void foldersMovedIntoEachOtherAreNotLost() throws Exception {
        for (int round = 0; round < 10; round++) {
            folder("a");
            folder("b");
            Race.of(
                    RacesContract.RACERS,
                    racer -> racer % 2 == 0 ? move("a", "b/a") : move("b", "a/b"));

            assertThat(files().countBelow(ROOT, 100)).isEqualTo(2);
            delete("a");
            delete("b");
        }
    }

    @Test
    default void aQuotaHoldsAgainstRacers() throws Exception {
        stores().accounts().add("ann", "hash");
        stores().accounts().setQuota("ann", java.util.OptionalLong.of(50));
        List<FileOutcome> outcomes =
                Race.of(RacesContract.RACERS, racer -> put("f" + racer, "1234567890"));

        assertThat(outcomes).filteredOn(new FileOutcome.Created()::equals).hasSize(5);
        assertThat(files().usage("ann").used()).isEqualTo(50);
    }
}
