package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.etag;
import static satchel.dav.store.WorkspaceFixture.event;
import static satchel.dav.store.WorkspaceFixture.number;

import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.SyncToken;
import satchel.dav.resource.WriteCondition;

/** PUT and DELETE: outcomes, preconditions, change numbers, UIDs. */
public interface ObjectWritesContract extends WorkspaceFixture {
    ObjectPath A = WORK.object("a.ics");
    ObjectPath B = WORK.object("b.ics");

    @Test
    default void firstPutCreatesAndSecondReplaces() {
        createWork();

        PutOutcome first = store().put(A, event("u1", "one"), ANYTHING);
        PutOutcome second = store().put(A, event("u1", "two"), ANYTHING);

        assertThat(first).isEqualTo(new PutOutcome.Created(etag(first), number(0), number(1)));
        assertThat(second).isEqualTo(new PutOutcome.Replaced(etag(second), number(1), number(2)));
        assertThat(text(A)).isEqualTo("two");
        assertThat(store().collection(WORK).orElseThrow().objects()).isEqualTo(1);
        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(2));
    }

    @Test
    default void etagChangesWithEveryChangeOfContent() {
        createWork();
        ETag one = put(A, "one");
        ETag two = put(A, "two");

        assertThat(two).isNotEqualTo(one);
        assertThat(store().row(A).orElseThrow().etag()).isEqualTo(two);
    }

    @Test
    default void putOfTheSameBytesIsNoChange() {
        createWork();
        ETag etag = put(A, "one");

        PutOutcome again = store().put(A, event(A.name(), "one"), ANYTHING);

        assertThat(again).isEqualTo(new PutOutcome.Replaced(etag, number(1), number(1)));
        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(1));
    }

    @Test
    default void putWithoutCollectionIsRefused() {
        assertThat(store().put(A, event("u1", "one"), ANYTHING))
                .isEqualTo(new PutOutcome.NoCollection());
    }

    @Test
    default void staleEtagIsRefused() {
        createWork();
        ETag old = put(A, "one");
        put(A, "two");

        PutOutcome put =
                store().put(A, event(A.name(), "three"), new Precondition.OneOf(Set.of(old)));
        DeleteOutcome delete = store().delete(A, new Precondition.OneOf(Set.of(old)));

        assertThat(put).isEqualTo(new PutOutcome.PreconditionFailed());
        assertThat(delete).isEqualTo(new DeleteOutcome.PreconditionFailed());
        assertThat(text(A)).isEqualTo("two");
        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(2));
    }

    @Test
    default void currentEtagIsAccepted() {
        createWork();
        ETag one = put(A, "one");

        PutOutcome outcome =
                store().put(A, event(A.name(), "two"), new Precondition.OneOf(Set.of(one)));

        assertThat(outcome).isInstanceOf(PutOutcome.Replaced.class);
        assertThat(text(A)).isEqualTo("two");
    }

    @Test
    default void ifNoneMatchStarRefusesAnObjectThatExists() {
        createWork();
        put(A, "one");

        assertThat(store().put(A, event(A.name(), "two"), NOTHING))
                .isEqualTo(new PutOutcome.PreconditionFailed());
        assertThat(text(A)).isEqualTo("one");
    }

    @Test
    default void ifMatchStarRefusesAnObjectThatIsMissing() {
        createWork();

        assertThat(store().put(A, event("u1", "one"), new Precondition.Something()))
                .isEqualTo(new PutOutcome.PreconditionFailed());
        assertThat(store().row(A)).isEmpty();
    }

    @Test
    default void preconditionIsJudgedBeforeTheUid() {
        createWork();
        store().put(A, event("u1", "one"), ANYTHING);

        assertThat(store().put(B, event("u1", "one"), new Precondition.Something()))
                .isEqualTo(new PutOutcome.PreconditionFailed());
    }

    @Test
    default void uidTakenInTheCollectionIsRefusedWithItsHolder() {
        createWork();
        store().put(A, event("u1", "one"), ANYTHING);

        assertThat(store().put(B, event("u1", "two"), NOTHING))
                .isEqualTo(new PutOutcome.UidTaken("a.ics"));
        assertThat(store().row(B)).isEmpty();
        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(1));
    }

    @Test
    default void uidIsFreeInAnotherCollectionAndAfterItsHolderIsGone() {
        CollectionPath other = new CollectionPath("ann", WORK.home(), "other");
        createWork();
        create(other);
        store().put(A, event("u1", "one"), ANYTHING);

        assertThat(store().put(other.object("b.ics"), event("u1", "one"), NOTHING))
                .isInstanceOf(PutOutcome.Created.class);
        store().delete(A, ANYTHING);
        assertThat(store().put(B, event("u1", "two"), NOTHING))
                .isInstanceOf(PutOutcome.Created.class);
    }

    @Test
    default void stateOfTheCollectionIsAConditionLikeATag() {
        createWork();
        put(A, "one");
        StoredCollection work = store().collection(WORK).orElseThrow();
        LockToken present = new LockToken(new SyncToken(work.id(), work.change()).uri());
        WriteCondition unchanged = ConditionAbout.state(new Address.Database(WORK), present);

        assertThat(store().put(B, event("u2", "two"), unchanged))
                .isInstanceOf(PutOutcome.Created.class);
        assertThat(store().put(B, event("u2", "three"), unchanged))
                .isEqualTo(new PutOutcome.PreconditionFailed());
        assertThat(store().delete(A, unchanged)).isEqualTo(new DeleteOutcome.PreconditionFailed());
        assertThat(store().deleteCollection(WORK, unchanged))
                .isEqualTo(new DeleteOutcome.PreconditionFailed());
    }

    @Test
    default void objectKeepsItsUid() {
        createWork();
        store().put(A, event("u1", "one"), ANYTHING);

        assertThat(store().put(A, event("u2", "two"), ANYTHING))
                .isEqualTo(new PutOutcome.UidTaken("a.ics"));
        assertThat(text(A)).isEqualTo("one");
        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(1));
    }

    @Test
    default void bodiesWithoutUidDoNotCollide() {
        createWork();
        store().put(A, event("", "one"), ANYTHING);

        assertThat(store().put(B, event("", "two"), NOTHING))
                .isInstanceOf(PutOutcome.Created.class);
    }

    @Test
    default void deletedObjectIsGoneAndCounted() {
        createWork();
        ETag etag = put(A, "one");

        assertThat(store().delete(A, new Precondition.OneOf(Set.of(etag))))
                .isEqualTo(new DeleteOutcome.Deleted(number(1), number(2)));
        assertThat(store().object(A)).isEmpty();
        assertThat(store().collection(WORK).orElseThrow().objects()).isZero();
        assertThat(store().delete(A, ANYTHING)).isEqualTo(new DeleteOutcome.Missing());
    }

    @Test
    default void deleteOfWhatNeverWasIsMissing() {
        assertThat(store().delete(A, ANYTHING)).isEqualTo(new DeleteOutcome.Missing());
        createWork();
        assertThat(store().delete(A, ANYTHING)).isEqualTo(new DeleteOutcome.Missing());
    }

    @Test
    default void deletedObjectCanBeCreatedAgain() {
        createWork();
        put(A, "one");
        store().delete(A, ANYTHING);

        PutOutcome again = store().put(A, event(A.name(), "one"), NOTHING);

        assertThat(again).isEqualTo(new PutOutcome.Created(etag(again), number(2), number(3)));
        assertThat(text(A)).isEqualTo("one");
    }
}
