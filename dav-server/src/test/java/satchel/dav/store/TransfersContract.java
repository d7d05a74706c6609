package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.event;
import static satchel.dav.store.WorkspaceFixture.number;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** COPY and MOVE of objects, within a collection and between two. */
public interface TransfersContract extends WorkspaceFixture {
    CollectionPath LEISURE = new CollectionPath("ann", WORK.home(), "leisure");
    ObjectPath FROM = WORK.object("a.ics");
    ObjectPath TO = LEISURE.object("b.ics");

    private TransferOutcome transfer(Kind kind, ObjectPath from, ObjectPath to) {
        return transfer(kind, from, to, Overwrite.ALLOWED);
    }

    private TransferOutcome transfer(
            Kind kind, ObjectPath from, ObjectPath to, Overwrite overwrite) {
        return store().transferObject(
                        new Transfer<>(from, to, kind, Extent.TREE, overwrite),
                        WriteCondition.NONE);
    }

    private void createBoth() {
        createWork();
        create(LEISURE);
    }

    @Test
    default void aCopyLeavesTheOriginalAndIsEqual() throws IOException {
        createBoth();
        ETag etag = put(FROM, "one");

        assertThat(transfer(Kind.COPY, FROM, TO)).isEqualTo(new TransferOutcome.Created());

        assertThat(text(FROM)).isEqualTo("one");
        assertThat(text(TO)).isEqualTo("one");
        assertThat(store().row(TO).orElseThrow().etag()).isEqualTo(etag);
        assertThat(store().row(TO).orElseThrow().index())
                .isEqualTo(store().row(FROM).orElseThrow().index());
        assertThat(changes(WORK, number(1))).isEmpty();
        assertThat(changes(LEISURE, number(0))).extracting(Change::name).containsExactly("b.ics");
    }

    @Test
    default void aMoveIsARemovalHereAndAnArrivalThere() throws IOException {
        createBoth();
        put(LEISURE.object("other.ics"), "other");
        put(FROM, "one");

        assertThat(transfer(Kind.MOVE, FROM, TO)).isEqualTo(new TransferOutcome.Created());

        assertThat(store().row(FROM)).isEmpty();
        assertThat(text(TO)).isEqualTo("one");
        assertThat(changes(WORK, number(1)))
                .containsExactly(new Change.Removed("a.ics", number(2)));
        assertThat(changes(LEISURE, number(1)))
                .containsExactly(new Change.Changed(store().row(TO).orElseThrow()));
        assertThat(store().collection(WORK).orElseThrow().objects()).isZero();
        assertThat(store().collection(LEISURE).orElseThrow().objects()).isEqualTo(2);
    }

    @Test
    default void aMoveWithinACollectionTakesTwoNumbers() throws IOException {
        createWork();
        put(FROM, "one");
        ObjectPath renamed = WORK.object("z.ics");

        assertThat(transfer(Kind.MOVE, FROM, renamed)).isEqualTo(new TransferOutcome.Created());

        assertThat(text(renamed)).isEqualTo("one");
        assertThat(changes(WORK, number(1)))
                .containsExactly(
                        new Change.Removed("a.ics", number(2)),
                        new Change.Changed(store().row(renamed).orElseThrow()));
        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(3));
        assertThat(store().collection(WORK).orElseThrow().objects()).isEqualTo(1);
    }

    @Test
    default void whatMovesAwayCanComeBack() {
        createBoth();
        put(FROM, "one");
        transfer(Kind.MOVE, FROM, TO);

        assertThat(transfer(Kind.MOVE, TO, FROM)).isEqualTo(new TransferOutcome.Created());
        assertThat(text(FROM)).isEqualTo("one");
        assertThat(store().row(TO)).isEmpty();
    }

    @Test
    default void whatIsInTheWayIsReplacedOrKeptAsTheClientSays() {
        createBoth();
        put(FROM, "one");
        store().put(TO, event("a.ics", "two"), ANYTHING);

        for (Kind kind : Kind.values()) {
            assertThat(transfer(kind, FROM, TO, Overwrite.REFUSED))
                    .isEqualTo(new TransferOutcome.PreconditionFailed());
        }
        assertThat(text(FROM)).isEqualTo("one");
        assertThat(text(TO)).isEqualTo("two");

        assertThat(transfer(Kind.MOVE, FROM, TO)).isEqualTo(new TransferOutcome.Replaced());
        assertThat(store().row(FROM)).isEmpty();
        assertThat(text(TO)).isEqualTo("one");
        assertThat(store().collection(LEISURE).orElseThrow().objects()).isEqualTo(1);
    }

    @Test
    default void whatIsMissingIsNotTransferred() {
        createWork();
        assertThat(transfer(Kind.COPY, FROM, TO)).isEqualTo(new TransferOutcome.Missing());
        put(FROM, "one");
        assertThat(transfer(Kind.MOVE, FROM, TO)).isEqualTo(new TransferOutcome.NoCollection());
        assertThat(text(FROM)).isEqualTo("one");
    }

    @Test
    default void aUidIsHeldByOneObjectOfTheDestination() {
        createBoth();
        store().put(FROM, event("same", "one"), ANYTHING);
        store().put(LEISURE.object("holder.ics"), event("same", "two"), ANYTHING);

        assertThat(transfer(Kind.MOVE, FROM, TO))
                .isEqualTo(new TransferOutcome.UidTaken("holder.ics"));
        assertThat(transfer(Kind.COPY, FROM, WORK.object("twin.ics")))
                .isEqualTo(new TransferOutcome.UidTaken("a.ics"));
        assertThat(transfer(Kind.COPY, FROM, LEISURE.object("holder.ics")))
                .isEqualTo(new TransferOutcome.Replaced());
        assertThat(text(FROM)).isEqualTo("one");
    }

    @Test
    default void anObjectKeepsItsUidWhenItIsWrittenOver() {
        createBoth();
        put(FROM, "one");
        store().put(TO, event("other", "two"), ANYTHING);

        assertThat(transfer(Kind.MOVE, FROM, TO)).isEqualTo(new TransferOutcome.UidTaken("b.ics"));
        assertThat(text(TO)).isEqualTo("two");
    }

    @Test
    default void theDestinationHasToHoldSuchComponents() {
        createWork();
        store().create(
                        new NewCollection(
                                LEISURE,
                                CollectionKind.CALENDAR,
                                Set.of("VTODO"),
                                java.util.Map.of()));
        put(FROM, "one");

        assertThat(transfer(Kind.COPY, FROM, TO))
                .isEqualTo(new TransferOutcome.ComponentRefused("VEVENT"));
    }

    @Test
    default void aStaleTagOfTheSourceTransfersNothing() {
        createBoth();
        ETag old = put(FROM, "one");
        put(FROM, "two");
        Transfer<ObjectPath> move =
                new Transfer<>(FROM, TO, Kind.MOVE, Extent.TREE, Overwrite.ALLOWED);

        assertThat(
                        store().transferObject(
                                        move,
                                        WriteCondition.of(new Precondition.OneOf(Set.of(old)))))
                .isEqualTo(new TransferOutcome.PreconditionFailed());
        assertThat(text(FROM)).isEqualTo("two");
        assertThat(store().row(TO)).isEmpty();
    }

    @Test
    default void largeAndSmallBodiesArriveWhole() {
        createBoth();
        for (String text : new String[] {"", "x", "BEGIN:VEVENT\r\n".repeat(5000)}) {
            put(FROM, text);
            transfer(Kind.MOVE, FROM, TO);
            assertThat(text(TO)).isEqualTo(text);
        }
    }
}
