package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.LockFixture.showing;
import static satchel.dav.store.WorkspaceFixture.event;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.Address;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;

/** Locks are judged in the transaction that writes, so of those who race one wins. */
public interface LockRacesContract extends LockFixture {
    int RACERS = 16;
    int ROUNDS = 20;

    @Test
    default void ofRacingExclusiveLocksOneWins() throws Exception {
        createWork();
        Address database = new Address.Database(WORK);
        put(WORK.object("a"), "one");
        Address object = new Address.Member(WORK.object("a"));
        for (int round = 0; round < ROUNDS; round++) {
            List<LockOutcome> outcomes =
                    Race.of(
                            RACERS,
                            racer ->
                                    take(
                                            racer % 2 == 0 ? database : object,
                                            Lock.Scope.EXCLUSIVE,
                                            Lock.Extent.TREE));

            assertThat(outcomes).filteredOn(LockOutcome.Granted.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(LockOutcome.Conflict.class::isInstance)
                    .hasSize(RACERS - 1);
            Lock won = locks().locks("ann").getFirst();
            locks().unlock(won.root().address(), won.token(), showing());
        }
    }

    /** Who holds the lock has seen the last of the writes that were let through. */
    @Test
    default void whatAHolderOfALockHasReadStays() throws Exception {
        createWork();
        ObjectPath path = WORK.object("a");
        Address object = new Address.Member(path);
        for (int round = 0; round < ROUNDS; round++) {
            put(path, "round " + round);
            List<Boolean> kept =
                    Race.of(
                            RACERS,
                            racer -> racer == 0 ? keepsWhatItSaw(path) : writes(path, racer));

            assertThat(kept).doesNotContain(false);
            Lock lock = locks().locks("ann").getFirst();
            locks().unlock(object, lock.token(), showing());
        }
    }

    private boolean keepsWhatItSaw(ObjectPath path) {
        Lock lock = exclusive(new Address.Member(path), Lock.Extent.RESOURCE);
        ETag seen = store().row(path).orElseThrow().etag();
        WriteCondition same =
                new WriteCondition(
                        new Precondition.OneOf(Set.of(seen)),
                        showing(lock.token()).ifHeader(),
                        "ann");
        return store().put(path, event("a", "mine"), same) instanceof PutOutcome.Replaced;
    }

    private boolean writes(ObjectPath path, int racer) {
        PutOutcome outcome = store().put(path, event("a", "by " + racer), ANYTHING);
        return outcome instanceof PutOutcome.Replaced || outcome instanceof PutOutcome.Locked;
    }
}
