package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.LockFixture.showing;

import org.junit.jupiter.api.Test;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** What locks do when what they are on is copied or moved (RFC 4918 section 7.6). */
public interface LockTransfersContract extends LockFixture {
    CollectionPath SHELF = new CollectionPath("ann", WORK.home(), "shelf");
    ObjectPath HERE = WORK.object("a.ics");
    ObjectPath THERE = SHELF.object("a.ics");

    private TransferOutcome transfer(Kind kind, WriteCondition condition) {
        return store().transferObject(
                        new Transfer<>(HERE, THERE, kind, Extent.TREE, Overwrite.ALLOWED),
                        condition);
    }

    private TransferOutcome transferAll(Kind kind, WriteCondition condition) {
        return store().transferCollection(
                        new Transfer<>(WORK, SHELF, kind, Extent.TREE, Overwrite.ALLOWED),
                        condition);
    }

    private void fill() {
        createWork();
        create(SHELF);
        put(HERE, "one");
        put(THERE, "other");
    }

    @Test
    default void aLockedSourceIsCopiedFreelyAndTheCopyIsFree() {
        fill();
        Lock lock = exclusive(new Address.Member(HERE), Lock.Extent.RESOURCE);

        assertThat(transfer(Kind.COPY, showing())).isEqualTo(new TransferOutcome.Replaced());
        assertThat(locks().locks("ann")).containsExactly(lock);
    }

    @Test
    default void aLockedSourceMovesWithItsTokenAndLeavesTheLockBehind() {
        fill();
        Lock lock = exclusive(new Address.Member(HERE), Lock.Extent.RESOURCE);

        assertThat(transfer(Kind.MOVE, showing())).isEqualTo(new TransferOutcome.Locked(lock));
        assertThat(transfer(Kind.MOVE, showing(lock.token())))
                .isEqualTo(new TransferOutcome.Replaced());
        assertThat(locks().locks("ann")).isEmpty();
    }

    @Test
    default void aLockedDestinationIsOverwrittenWithItsTokenAndStaysLocked() {
        fill();
        Lock lock = exclusive(new Address.Member(THERE), Lock.Extent.RESOURCE);

        for (Kind kind : Kind.values()) {
            assertThat(transfer(kind, showing())).isEqualTo(new TransferOutcome.Locked(lock));
        }
        assertThat(transfer(Kind.MOVE, showing(lock.token())))
                .isEqualTo(new TransferOutcome.Replaced());
        assertThat(locks().locks("ann")).containsExactly(lock);
        assertThat(store().delete(THERE, ANYTHING)).isEqualTo(new DeleteOutcome.Locked(lock));
    }

    @Test
    default void theMembershipOfALockedDestinationNeedsItsToken() {
        fill();
        store().delete(THERE, ANYTHING);
        Lock lock = exclusive(new Address.Database(SHELF), Lock.Extent.RESOURCE);

        assertThat(transfer(Kind.COPY, showing())).isEqualTo(new TransferOutcome.Locked(lock));
        assertThat(transfer(Kind.COPY, showing(lock.token())))
                .isEqualTo(new TransferOutcome.Created());
    }

    @Test
    default void aCollectionMovesWithTheTokensOfAllThatIsLockedInIt() {
        fill();
        Lock source = exclusive(new Address.Member(HERE), Lock.Extent.RESOURCE);
        Lock destination = exclusive(new Address.Member(THERE), Lock.Extent.RESOURCE);

        assertThat(transferAll(Kind.COPY, showing()))
                .isEqualTo(new TransferOutcome.Locked(destination));
        assertThat(transferAll(Kind.MOVE, showing(source.token())))
                .isEqualTo(new TransferOutcome.Locked(destination));
        assertThat(transferAll(Kind.MOVE, showing(destination.token())))
                .isEqualTo(new TransferOutcome.Locked(source));
        assertThat(transferAll(Kind.MOVE, showing(source.token(), destination.token())))
                .isEqualTo(new TransferOutcome.Replaced());
        assertThat(locks().locks("ann")).isEmpty();
        assertThat(text(THERE)).isEqualTo("one");
    }
}
