package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.event;
import static satchel.dav.store.WorkspaceFixture.number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;

/** Of those who race with the same expectation one wins, and every write counts once. */
public interface RacesContract extends WorkspaceFixture {
    int RACERS = 16;
    int ROUNDS = 20;

    @Test
    default void ofRacingPutsWithOneEtagOneWins() throws Exception {
        createWork();
        ObjectPath path = WORK.object("a");
        for (int round = 0; round < ROUNDS; round++) {
            ETag expected = put(path, "round " + round);
            List<PutOutcome> outcomes =
                    Race.of(
                            RACERS,
                            racer ->
                                    store().put(
                                                    path,
                                                    event("a", "by " + racer),
                                                    new Precondition.OneOf(Set.of(expected))));

            assertThat(outcomes).filteredOn(PutOutcome.Replaced.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(PutOutcome.PreconditionFailed.class::isInstance)
                    .hasSize(RACERS - 1);
        }
    }

    @Test
    default void ofRacingCreationsOneWins() throws Exception {
        createWork();
        List<PutOutcome> outcomes =
                Race.of(
                        RACERS,
                        racer -> store().put(WORK.object("a"), event("a", "by " + racer), NOTHING));

        assertThat(outcomes).filteredOn(PutOutcome.Created.class::isInstance).hasSize(1);
    }

    @Test
    default void ofRacingPutsWithOneUidOneWins() throws Exception {
        createWork();
        List<PutOutcome> outcomes =
                Race.of(
                        RACERS,
                        racer ->
                                store().put(
                                                WORK.object("by-" + racer),
                                                event("same", "x"),
                                                NOTHING));

        assertThat(outcomes).filteredOn(PutOutcome.Created.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(PutOutcome.UidTaken.class::isInstance).hasSize(RACERS - 1);
    }

    @Test
    default void ofPutAndDeleteWithOneEtagOneWins() throws Exception {
        createWork();
        ObjectPath path = WORK.object("a");
        for (int round = 0; round < ROUNDS; round++) {
            Precondition expected = new Precondition.OneOf(Set.of(put(path, "round " + round)));
            List<Boolean> wins =
                    Race.of(
                            RACERS,
                            racer ->
                                    racer % 2 == 0
                                            ? store().delete(path, expected)
                                                    instanceof DeleteOutcome.Deleted
                                            : store().put(path, event("a", "x"), expected)
                                                    instanceof PutOutcome.Replaced);

            assertThat(wins).filteredOn(won -> won).hasSize(1);
        }
    }

    @Test
    default void ofRacingCollectionsOfOneNameOneIsMade() throws Exception {
        NewCollection made = new NewCollection(WORK, CollectionKind.CALENDAR, Set.of(), Map.of());

        assertThat(Race.of(RACERS, _ -> store().create(made))).filteredOn(won -> won).hasSize(1);
    }

    @Test
    default void racingWritesTakeEachNumberOnce() throws Exception {
        createWork();
        List<PutOutcome> outcomes =
                Race.of(
                        RACERS,
                        racer ->
                                store().put(
                                                WORK.object("o" + racer),
                                                event("o" + racer, "x"),
                                                NOTHING));

        assertThat(outcomes)
                .allSatisfy(outcome -> {
                    PutOutcome.Created created = (PutOutcome.Created) outcome;
                    assertThat(created.after().value()).isEqualTo(created.before().value() + 1);
                })
                .extracting(outcome -> ((PutOutcome.Created) outcome).after())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, RACERS).mapToObj(ChangeNumber::new).toList());
    }

    /** A reader that goes by change numbers misses nothing that was committed before it looked. */
    @Test
    default void readerOfChangesMissesNoWrite() throws Exception {
        createWork();
        List<String> heard = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ETag>> writes =
                    IntStream.range(0, RACERS * ROUNDS)
                            .mapToObj(i -> writers.submit(() -> put(WORK.object("o" + i), "x")))
                            .toList();
            ChangeNumber since = ChangeNumber.NONE;
            while (!writes.stream().allMatch(Future::isDone)) {
                since = listen(since, heard);
            }
            listen(since, heard);
        }

        assertThat(heard).hasSize(RACERS * ROUNDS).doesNotHaveDuplicates();
        assertThat(store().collection(WORK).orElseThrow().change())
                .isEqualTo(number(RACERS * ROUNDS));
    }

    private ChangeNumber listen(ChangeNumber since, List<String> heard) throws IOException {
        return store().changes(WORK, since, change -> heard.add(change.name()))
                .orElseThrow()
                .number();
    }
}
