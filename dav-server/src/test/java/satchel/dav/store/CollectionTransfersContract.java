package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.event;
import static satchel.dav.store.WorkspaceFixture.number;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** COPY and MOVE of whole collections. */
public interface CollectionTransfersContract extends WorkspaceFixture {
    CollectionPath ARCHIVE = new CollectionPath("ann", WORK.home(), "archive");
    PropertyName TITLE = new PropertyName("DAV:", "displayname");

    private TransferOutcome transfer(Kind kind, Extent extent, Overwrite overwrite) {
        return store().transferCollection(
                        new Transfer<>(WORK, ARCHIVE, kind, extent, overwrite),
                        WriteCondition.NONE);
    }

    private TransferOutcome transfer(Kind kind) {
        return transfer(kind, Extent.TREE, Overwrite.ALLOWED);
    }

    private StoredCollection fill() {
        createWork();
        store().setProperties(WORK, Map.of(TITLE, Optional.of("Work")));
        put(WORK.object("a.ics"), "one");
        put(WORK.object("b.ics"), "two");
        put(WORK.object("a.ics"), "three");
        put(WORK.object("gone.ics"), "four");
        store().delete(WORK.object("gone.ics"), ANYTHING);
        return store().collection(WORK).orElseThrow();
    }

    @Test
    default void aMovedCollectionIsTheSameUnderAnotherName() throws IOException {
        StoredCollection before = fill();

        assertThat(transfer(Kind.MOVE)).isEqualTo(new TransferOutcome.Created());

        StoredCollection after = store().collection(ARCHIVE).orElseThrow();
        assertThat(store().collection(WORK)).isEmpty();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.change()).isEqualTo(before.change());
        assertThat(after.properties()).isEqualTo(before.properties());
        assertThat(after.objects()).isEqualTo(2);
        assertThat(text(ARCHIVE.object("a.ics"))).isEqualTo("three");
        assertThat(text(WORK.object("a.ics"))).isEqualTo("(missing)");
        assertThat(changes(ARCHIVE, number(3)))
                .containsExactly(new Change.Removed("gone.ics", number(5)));
        put(ARCHIVE.object("c.ics"), "new");
        assertThat(changes(ARCHIVE, number(5))).extracting(Change::name).containsExactly("c.ics");
    }

    @Test
    default void theOldNameIsFreeForAnotherCollection() {
        StoredCollection before = fill();
        transfer(Kind.MOVE);
        createWork();

        StoredCollection again = store().collection(WORK).orElseThrow();
        assertThat(again.id()).isNotEqualTo(before.id());
        assertThat(again.objects()).isZero();
        assertThat(again.properties()).isEmpty();
    }

    @Test
    default void aCopiedCollectionIsAnotherWithTheSameContent() throws IOException {
        StoredCollection before = fill();

        assertThat(transfer(Kind.COPY)).isEqualTo(new TransferOutcome.Created());

        StoredCollection copy = store().collection(ARCHIVE).orElseThrow();
        assertThat(copy.id()).isNotEqualTo(before.id());
        assertThat(copy.kind()).isEqualTo(before.kind());
        assertThat(copy.components()).isEqualTo(before.components());
        assertThat(copy.properties()).isEqualTo(before.properties());
        assertThat(copy.objects()).isEqualTo(2);
        assertThat(names(ARCHIVE, Selection.ALL)).containsExactly("a.ics", "b.ics");
        assertThat(text(ARCHIVE.object("a.ics"))).isEqualTo("three");
        assertThat(changes(ARCHIVE, number(0)))
                .extracting(Change::name)
                .containsExactlyInAnyOrder("a.ics", "b.ics");
        assertThat(store().collection(WORK)).contains(before);
    }

    @Test
    default void aCopyLivesALifeOfItsOwn() throws IOException {
        fill();
        transfer(Kind.COPY);
        put(ARCHIVE.object("a.ics"), "changed");
        store().delete(WORK.object("b.ics"), ANYTHING);
        put(ARCHIVE.object("c.ics"), "new");

        assertThat(text(WORK.object("a.ics"))).isEqualTo("three");
        assertThat(text(ARCHIVE.object("b.ics"))).isEqualTo("two");
        assertThat(names(WORK, Selection.ALL)).containsExactly("a.ics");
        assertThat(names(ARCHIVE, Selection.ALL)).containsExactly("a.ics", "b.ics", "c.ics");
    }

    @Test
    default void aCopyOfDepthZeroHasThePropertiesAndNoObjects() throws IOException {
        StoredCollection before = fill();

        transfer(Kind.COPY, Extent.RESOURCE, Overwrite.ALLOWED);

        StoredCollection copy = store().collection(ARCHIVE).orElseThrow();
        assertThat(copy.properties()).isEqualTo(before.properties());
        assertThat(copy.objects()).isZero();
        assertThat(names(ARCHIVE, Selection.ALL)).isEmpty();
    }

    @Test
    default void aCollectionInTheWayIsReplacedOrKeptAsTheClientSays() throws IOException {
        fill();
        create(ARCHIVE);
        store().put(ARCHIVE.object("old.ics"), event("old", "x"), ANYTHING);

        for (Kind kind : Kind.values()) {
            assertThat(transfer(kind, Extent.TREE, Overwrite.REFUSED))
                    .isEqualTo(new TransferOutcome.PreconditionFailed());
        }
        assertThat(names(ARCHIVE, Selection.ALL)).containsExactly("old.ics");

        assertThat(transfer(Kind.COPY)).isEqualTo(new TransferOutcome.Replaced());
        assertThat(names(ARCHIVE, Selection.ALL)).containsExactly("a.ics", "b.ics");
        assertThat(transfer(Kind.MOVE)).isEqualTo(new TransferOutcome.Replaced());
        assertThat(names(ARCHIVE, Selection.ALL)).containsExactly("a.ics", "b.ics");
        assertThat(store().collection(WORK)).isEmpty();
    }

    @Test
    default void whatIsMissingOrNotAsExpectedIsNotTransferred() {
        assertThat(transfer(Kind.MOVE)).isEqualTo(new TransferOutcome.Missing());
        fill();
        Transfer<CollectionPath> move =
                new Transfer<>(WORK, ARCHIVE, Kind.MOVE, Extent.TREE, Overwrite.ALLOWED);
        Precondition tagged = new Precondition.OneOf(Set.of());

        assertThat(store().transferCollection(move, WriteCondition.of(tagged)))
                .isEqualTo(new TransferOutcome.PreconditionFailed());
        assertThat(store().collection(WORK)).isPresent();
    }
}
