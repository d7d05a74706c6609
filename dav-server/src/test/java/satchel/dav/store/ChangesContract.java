package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.SyncToken;

/** A collection's history: the newest change per name, oldest first. */
public interface ChangesContract extends WorkspaceFixture {
    int BEYOND_A_PAGE = 701;

    @Test
    default void nothingChangedSinceNow() throws IOException {
        createWork();
        put(WORK.object("a"), "one");

        assertThat(changes(WORK, number(1))).isEmpty();
    }

    @Test
    default void changesComeOldestFirstAndOncePerName() throws IOException {
        createWork();
        put(WORK.object("a"), "one");
        put(WORK.object("b"), "two");
        put(WORK.object("c"), "three");
        put(WORK.object("a"), "four");
        store().delete(WORK.object("b"), ANYTHING);

        List<Change> changes = changes(WORK, number(2));

        assertThat(changes)
                .containsExactly(
                        new Change.Changed(store().row(WORK.object("c")).orElseThrow()),
                        new Change.Changed(store().row(WORK.object("a")).orElseThrow()),
                        new Change.Removed("b", number(5)));
    }

    @Test
    default void whatCameAndWentSinceIsARemoval() throws IOException {
        createWork();
        put(WORK.object("keep"), "one");
        put(WORK.object("short"), "two");
        store().delete(WORK.object("short"), ANYTHING);

        assertThat(changes(WORK, number(1)))
                .containsExactly(new Change.Removed("short", number(3)));
    }

    @Test
    default void sinceTheBeginningThereAreNoRemovals() throws IOException {
        createWork();
        put(WORK.object("a"), "one");
        put(WORK.object("b"), "two");
        store().delete(WORK.object("a"), ANYTHING);

        assertThat(changes(WORK, ChangeNumber.NONE)).extracting(Change::name).containsExactly("b");
    }

    @Test
    default void objectMadeAgainIsNoRemoval() throws IOException {
        createWork();
        put(WORK.object("a"), "one");
        store().delete(WORK.object("a"), ANYTHING);
        put(WORK.object("a"), "two");

        assertThat(changes(WORK, number(1)))
                .containsExactly(new Change.Changed(store().row(WORK.object("a")).orElseThrow()));
    }

    @Test
    default void theTokenReturnedIsTheCollections() throws IOException {
        createWork();
        put(WORK.object("a"), "one");
        put(WORK.object("b"), "two");

        String id = store().collection(WORK).orElseThrow().id();
        assertThat(store().changes(WORK, number(0), change -> {}))
                .contains(new SyncToken(id, number(2)));
        assertThat(store().changes(WORK, number(1), change -> {}))
                .contains(new SyncToken(id, number(2)));
        assertThat(store().changes(new CollectionPath("x", WORK.home(), "y"), number(0), c -> {}))
                .isEmpty();
    }

    @Test
    default void everyCollectionCountsForItself() {
        CollectionPath other = new CollectionPath("ann", WORK.home(), "other");
        createWork();
        create(other);
        put(WORK.object("a"), "one");
        put(WORK.object("b"), "two");
        put(other.object("a"), "one");

        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(number(2));
        assertThat(store().collection(other).orElseThrow().change()).isEqualTo(number(1));
    }

    @Test
    default void manyChangesComeInPagesWhileWritersWrite() throws IOException {
        createWork();
        List<String> expected =
                IntStream.range(0, BEYOND_A_PAGE).mapToObj("%04d"::formatted).toList();
        expected.forEach(name -> put(WORK.object(name), name));
        List<String> seen = new ArrayList<>();

        ChangeNumber upTo =
                store().changes(
                                WORK,
                                ChangeNumber.NONE,
                                change -> {
                                    seen.add(change.name());
                                    put(WORK.object("later-" + change.name()), "new");
                                })
                        .orElseThrow()
                        .number();

        assertThat(upTo).isEqualTo(number(BEYOND_A_PAGE));
        assertThat(seen).isEqualTo(expected);
        assertThat(changes(WORK, upTo)).hasSize(BEYOND_A_PAGE);
    }
}
