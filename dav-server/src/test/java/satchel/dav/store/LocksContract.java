package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.LockFixture.showing;
import static satchel.dav.store.WorkspaceFixture.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockRoot;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;

/** Locks: taken, refreshed, given back, expired, gone with what they were on. */
public interface LocksContract extends LockFixture {
    ObjectPath OBJECT = WORK.object("a.ics");
    Address A = new Address.Member(OBJECT);
    Address B = new Address.Member(WORK.object("b.ics"));
    Address DATABASE = new Address.Database(WORK);
    int AT_ONCE = 50;

    @Test
    default void aLockIsKeptAsItWasGranted() {
        createWork();
        put(OBJECT, "one");
        NewLock wanted =
                new NewLock(
                        LockToken.next(),
                        A,
                        Lock.Scope.SHARED,
                        Lock.Extent.TREE,
                        "ann",
                        "<x:href xmlns:x=\"DAV:\">mailto:ann</x:href>",
                        HOUR,
                        TEXT);

        Lock lock = LockFixture.granted(locks().lock(wanted, showing()));

        assertThat(lock)
                .isEqualTo(
                        new Lock(
                                wanted.token(),
                                new LockRoot(A, EndsWith.NAME),
                                Lock.Scope.SHARED,
                                Lock.Extent.TREE,
                                "ann",
                                wanted.owner(),
                                HOUR,
                                clock().instant().plus(HOUR)));
        assertThat(locks().locks("ann")).containsExactly(lock);
        assertThat(locks().locks("bob")).isEmpty();
    }

    @Test
    default void aDatabaseIsLockedAsACollection() {
        createWork();

        assertThat(exclusive(DATABASE, Lock.Extent.TREE).root().href())
                .isEqualTo("/dav/users/ann/calendars/work/");
    }

    @Test
    default void whereNothingIsNothingIsLocked() {
        assertThat(take(DATABASE, Lock.Scope.EXCLUSIVE, Lock.Extent.TREE))
                .isEqualTo(new LockOutcome.Missing());
        createWork();
        assertThat(take(A, Lock.Scope.EXCLUSIVE, Lock.Extent.RESOURCE))
                .isEqualTo(new LockOutcome.Missing());
        assertThat(locks().locks("ann")).isEmpty();
    }

    @Test
    default void anExclusiveLockSuffersNoOther() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);

        for (Lock.Scope scope : Lock.Scope.values()) {
            assertThat(take(A, scope, Lock.Extent.RESOURCE))
                    .isEqualTo(new LockOutcome.Conflict(lock));
            assertThat(take(DATABASE, scope, Lock.Extent.TREE))
                    .isEqualTo(new LockOutcome.Conflict(lock));
        }
        assertThat(take(DATABASE, Lock.Scope.EXCLUSIVE, Lock.Extent.RESOURCE))
                .isInstanceOf(LockOutcome.Granted.class);
    }

    @Test
    default void sharedLocksSufferEachOtherButNoExclusiveOne() {
        createWork();
        put(OBJECT, "one");
        Lock one = LockFixture.granted(take(A, Lock.Scope.SHARED, Lock.Extent.RESOURCE));
        LockOutcome two = take(DATABASE, Lock.Scope.SHARED, Lock.Extent.TREE);
        LockOutcome three = take(A, Lock.Scope.SHARED, Lock.Extent.RESOURCE);

        assertThat(two).isInstanceOf(LockOutcome.Granted.class);
        assertThat(three)
                .isInstanceOfSatisfying(
                        LockOutcome.Granted.class,
                        granted ->
                                assertThat(granted.here())
                                        .hasSize(3)
                                        .contains(one, granted.lock()));
        assertThat(take(A, Lock.Scope.EXCLUSIVE, Lock.Extent.RESOURCE))
                .isInstanceOf(LockOutcome.Conflict.class);
    }

    @Test
    default void aLockUnderAFolderThatIsLockedWithAllBelowIsAConflict() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(DATABASE, Lock.Extent.TREE);

        assertThat(take(A, Lock.Scope.SHARED, Lock.Extent.RESOURCE))
                .isEqualTo(new LockOutcome.Conflict(lock));
    }

    @Test
    default void aLockedObjectIsWrittenWithItsTokenOnly() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);
        NewBody two = event(OBJECT.name(), "two");

        assertThat(store().put(OBJECT, two, ANYTHING)).isEqualTo(new PutOutcome.Locked(lock));
        assertThat(store().delete(OBJECT, ANYTHING)).isEqualTo(new DeleteOutcome.Locked(lock));
        assertThat(store().put(OBJECT, two, showing(LockToken.next())))
                .isEqualTo(new PutOutcome.Locked(lock));
        assertThat(store().put(OBJECT, two, showing("bob", lock.token())))
                .isEqualTo(new PutOutcome.Locked(lock));
        assertThat(text(OBJECT)).isEqualTo("one");

        assertThat(store().put(OBJECT, two, showing(lock.token())))
                .isInstanceOf(PutOutcome.Replaced.class);
        assertThat(locks().locks("ann")).containsExactly(lock);
    }

    @Test
    default void newMembersOfALockedDatabaseAreCovered() {
        createWork();
        Lock lock = exclusive(DATABASE, Lock.Extent.TREE);
        ObjectPath made = WORK.object("new.ics");

        assertThat(store().put(made, event("new", "x"), NOTHING))
                .isEqualTo(new PutOutcome.Locked(lock));
        assertThat(store().put(made, event("new", "x"), showing(lock.token())))
                .isInstanceOf(PutOutcome.Created.class);
        assertThat(store().put(made, event("new", "y"), ANYTHING))
                .isEqualTo(new PutOutcome.Locked(lock));
    }

    @Test
    default void aLockOfDepthZeroGuardsMembershipAndPropertiesButNotTheMembers() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(DATABASE, Lock.Extent.RESOURCE);
        PropertyName name = new PropertyName("DAV:", "displayname");

        assertThat(store().put(OBJECT, event(OBJECT.name(), "two"), ANYTHING))
                .isInstanceOf(PutOutcome.Replaced.class);
        assertThat(store().put(WORK.object("new"), event("new", "x"), ANYTHING))
                .isEqualTo(new PutOutcome.Locked(lock));
        assertThat(store().delete(OBJECT, ANYTHING)).isEqualTo(new DeleteOutcome.Locked(lock));
        assertThat(store().setProperties(WORK, Map.of(name, Optional.of("x")), WriteCondition.NONE))
                .isEqualTo(new EditOutcome.Locked(lock));
        assertThat(store().deleteCollection(WORK)).isEqualTo(new DeleteOutcome.Locked(lock));
        assertThat(store().delete(OBJECT, showing(lock.token())))
                .isInstanceOf(DeleteOutcome.Deleted.class);
    }

    @Test
    default void aDatabaseGoesOnlyWithTheTokensOfAllItsObjects() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);

        assertThat(store().deleteCollection(WORK)).isEqualTo(new DeleteOutcome.Locked(lock));
        assertThat(store().deleteCollection(WORK, showing(lock.token())))
                .isInstanceOf(DeleteOutcome.Deleted.class);
        assertThat(locks().locks("ann")).isEmpty();
    }

    @Test
    default void locksGoWithTheirObject() {
        createWork();
        put(OBJECT, "one");
        put(WORK.object("b.ics"), "two");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);
        Lock other = exclusive(B, Lock.Extent.RESOURCE);
        store().delete(OBJECT, showing(lock.token()));

        assertThat(locks().locks("ann")).containsExactly(other);
        assertThat(store().put(OBJECT, event("again", "x"), NOTHING))
                .isInstanceOf(PutOutcome.Created.class);
    }

    @Test
    default void anExpiredLockIsAsIfItWereGone() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);
        clock().advance(HOUR.minusSeconds(1));
        assertThat(store().delete(OBJECT, ANYTHING)).isEqualTo(new DeleteOutcome.Locked(lock));
        clock().advance(Duration.ofSeconds(1));

        assertThat(locks().locks("ann")).isEmpty();
        assertThat(locks().refresh(A, lock.token(), HOUR, showing()))
                .isEqualTo(new RefreshOutcome.NoSuchLock());
        assertThat(locks().unlock(A, lock.token(), showing()))
                .isEqualTo(new UnlockOutcome.NoSuchLock());
        assertThat(take(A, Lock.Scope.EXCLUSIVE, Lock.Extent.RESOURCE))
                .isInstanceOf(LockOutcome.Granted.class);
        assertThat(locks().locks("ann")).hasSize(1);
    }

    @Test
    default void aRefreshCountsTheTimeoutAnew() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);
        clock().advance(HOUR.minusSeconds(1));
        Duration granted = Duration.ofMinutes(5);

        RefreshOutcome outcome = locks().refresh(A, lock.token(), granted, showing());

        Lock refreshed = lock.refreshed(granted, clock().instant());
        assertThat(outcome).isEqualTo(new RefreshOutcome.Refreshed(refreshed, List.of(refreshed)));
        assertThat(locks().locks("ann")).containsExactly(refreshed);
        clock().advance(Duration.ofMinutes(4));
        assertThat(store().delete(OBJECT, ANYTHING)).isInstanceOf(DeleteOutcome.Locked.class);
    }

    @Test
    default void aLockIsKnownWhereverItReachesAndNowhereElse() {
        createWork();
        put(OBJECT, "one");
        put(WORK.object("b.ics"), "two");
        Lock object = exclusive(A, Lock.Extent.RESOURCE);

        assertThat(locks().refresh(B, object.token(), HOUR, showing()))
                .isEqualTo(new RefreshOutcome.NoSuchLock());
        assertThat(locks().unlock(DATABASE, object.token(), showing()))
                .isEqualTo(new UnlockOutcome.NoSuchLock());
        assertThat(locks().unlock(A, object.token(), showing()))
                .isEqualTo(new UnlockOutcome.Unlocked(object));

        Lock tree = exclusive(DATABASE, Lock.Extent.TREE);
        assertThat(locks().refresh(B, tree.token(), HOUR, showing()))
                .isInstanceOf(RefreshOutcome.Refreshed.class);
        assertThat(locks().unlock(A, tree.token(), showing()))
                .isInstanceOf(UnlockOutcome.Unlocked.class);
        assertThat(locks().locks("ann")).isEmpty();
    }

    @Test
    default void onlyItsCreatorUsesALock() {
        createWork();
        put(OBJECT, "one");
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);

        assertThat(locks().refresh(A, lock.token(), HOUR, showing("bob")))
                .isEqualTo(new RefreshOutcome.NotYours());
        assertThat(locks().unlock(A, lock.token(), showing("bob")))
                .isEqualTo(new UnlockOutcome.NotYours());
        assertThat(locks().locks("ann")).containsExactly(lock);
    }

    @Test
    default void aConditionIsJudgedBeforeALockIsTakenOrGivenBack() {
        createWork();
        put(OBJECT, "one");
        Precondition old = new Precondition.OneOf(Set.of(new ETag("old")));
        WriteCondition stale = new WriteCondition(old, Optional.empty(), "ann");
        NewLock wanted =
                new NewLock(
                        LockToken.next(),
                        A,
                        Lock.Scope.EXCLUSIVE,
                        Lock.Extent.RESOURCE,
                        "ann",
                        "",
                        HOUR,
                        TEXT);

        assertThat(locks().lock(wanted, stale)).isEqualTo(new LockOutcome.PreconditionFailed());
        Lock lock = exclusive(A, Lock.Extent.RESOURCE);
        assertThat(locks().refresh(A, lock.token(), HOUR, stale))
                .isEqualTo(new RefreshOutcome.PreconditionFailed());
        assertThat(locks().unlock(A, lock.token(), stale))
                .isEqualTo(new UnlockOutcome.PreconditionFailed());
        assertThat(locks().judge(A, stale)).isEqualTo(new Verdict.Stale());
        assertThat(locks().judge(A, WriteCondition.NONE)).isEqualTo(new Verdict.Holds());
    }

    @Test
    default void aConditionSeesTheTagsOfWhatItMentionsAndOfNobodyElses() {
        CollectionPath bobs = new CollectionPath("bob", WORK.home(), "work");
        createWork();
        create(bobs);
        ETag etag = put(WORK.object("b.ics"), "two");
        store().put(bobs.object("b.ics"), event("b", "two"), ANYTHING);

        assertThat(locks().judge(A, ConditionAbout.tag(B, etag))).isEqualTo(new Verdict.Holds());
        assertThat(locks().judge(A, ConditionAbout.tag(B, new ETag("x"))))
                .isEqualTo(new Verdict.Stale());
        Address other = new Address.Member(bobs.object("b.ics"));
        assertThat(locks().judge(A, ConditionAbout.tag(other, etag)))
                .isEqualTo(new Verdict.Stale());
    }

    @Test
    default void anOwnerHasOnlySoManyLocks() throws Exception {
        createWork();
        put(OBJECT, "one");
        // so few at once that none waits for its turn longer than a store lets it
        for (int taken = 0; taken < LockStore.MOST; taken += AT_ONCE) {
            int racers = Math.min(AT_ONCE, LockStore.MOST - taken);
            assertThat(Race.of(racers, _ -> take(A, Lock.Scope.SHARED, Lock.Extent.RESOURCE)))
                    .allMatch(LockOutcome.Granted.class::isInstance);
        }
        assertThat(take(A, Lock.Scope.SHARED, Lock.Extent.RESOURCE))
                .isEqualTo(new LockOutcome.TooMany());
        clock().advance(HOUR);
        assertThat(take(A, Lock.Scope.SHARED, Lock.Extent.RESOURCE))
                .isInstanceOf(LockOutcome.Granted.class);
    }
}
