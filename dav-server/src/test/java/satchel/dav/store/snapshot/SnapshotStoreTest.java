package satchel.dav.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.Change;
import satchel.dav.store.NewBody;
import satchel.dav.store.ObjectIndex;
import satchel.dav.store.Selection;
import satchel.dav.store.WorkspaceFixture;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryWorkspaceStore;

final class SnapshotStoreTest implements WorkspaceFixture {
    private static final long ROOM_FOR_ALL = 1 << 20;

    /** Half of it is for rows: five in one collection, and ten in all. */
    private static final long LITTLE_ROOM = 20 * 400;

    private static final CollectionPath HOME = new CollectionPath("ann", WORK.home(), "home");

    private final CountedStore below = new CountedStore(new MemoryWorkspaceStore());
    private WorkspaceStore store = new SnapshotStore(below.store(), ROOM_FOR_ALL);

    @Override
    public WorkspaceStore store() {
        return store;
    }

    @Test
    void aSecondListingReadsNoRows() throws IOException {
        createWork();
        put(WORK.object("a"), "one");
        assertThat(names(WORK, Selection.ALL)).containsExactly("a");
        assertThat(below.calls("changes")).isOne();

        assertThat(names(WORK, Selection.ALL)).containsExactly("a");
        assertThat(changes(WORK, ChangeNumber.NONE)).extracting(Change::name).containsExactly("a");

        assertThat(below.calls("changes")).isZero();
        assertThat(below.calls("rows")).isZero();
    }

    @Test
    void whatAnotherServerWroteIsSeenAtOnce() throws IOException {
        WorkspaceStore other = new SnapshotStore(below.store(), ROOM_FOR_ALL);
        createWork();
        put(WORK.object("a"), "one");
        put(WORK.object("b"), "two");
        names(WORK, Selection.ALL);

        other.put(WORK.object("c"), WorkspaceFixture.event("c", "three"), ANYTHING);
        other.delete(WORK.object("a"), ANYTHING);

        assertThat(names(WORK, Selection.ALL)).containsExactly("b", "c");
        assertThat(changes(WORK, ChangeNumber.NONE))
                .extracting(Change::name)
                .containsExactly("b", "c");
    }

    @Test
    void aCollectionMadeAnewUnderTheNameOfAnotherIsReadAnew() throws IOException {
        createWork();
        put(WORK.object("a"), "one");
        names(WORK, Selection.ALL);
        store.deleteCollection(WORK);

        assertThat(names(WORK, Selection.ALL)).isEmpty();
        createWork();
        put(WORK.object("b"), "one");

        assertThat(names(WORK, Selection.ALL)).containsExactly("b");
    }

    @Test
    void aCollectionTooLargeForMemoryIsReadFromBelow() throws IOException {
        store = new SnapshotStore(below.store(), LITTLE_ROOM);
        createWork();
        List<String> names = fill(WORK, 20);

        assertThat(names(WORK, Selection.ALL)).isEqualTo(names);
        assertThat(changes(WORK, ChangeNumber.NONE)).hasSize(20);

        assertThat(below.calls("rows")).isOne();
        assertThat(below.calls("changes")).isOne();
    }

    @Test
    void aCollectionWhoseRowsAreTooHeavyIsTriedOnce() throws IOException {
        store = new SnapshotStore(below.store(), LITTLE_ROOM);
        createWork();
        String longName = "n".repeat((int) LITTLE_ROOM);
        put(WORK.object(longName), "one");
        assertThat(names(WORK, Selection.ALL)).containsExactly(longName);
        assertThat(below.calls("changes")).isOne();

        assertThat(names(WORK, Selection.ALL)).containsExactly(longName);

        assertThat(below.calls("changes")).isZero();
    }

    @Test
    void whatWasReadLastStays() throws IOException {
        store = new SnapshotStore(below.store(), LITTLE_ROOM);
        createWork();
        create(HOME);
        CollectionPath other = new CollectionPath("ann", WORK.home(), "other");
        create(other);
        for (CollectionPath path : List.of(WORK, HOME, other)) {
            fill(path, 5);
            names(path, Selection.ALL);
        }
        below.calls("changes");

        names(other, Selection.ALL);
        names(HOME, Selection.ALL);
        assertThat(below.calls("changes")).isZero();

        names(WORK, Selection.ALL);
        assertThat(below.calls("changes")).isOne();
    }

    @Test
    void whatItForgetsItReadsAnew() throws IOException {
        SnapshotStore forgetful = new SnapshotStore(below.store(), ROOM_FOR_ALL);
        store = forgetful;
        createWork();
        List<String> names = fill(WORK, 3);
        names(WORK, Selection.ALL);
        assertThat(bodies(names)).isEqualTo(names);
        below.calls("changes");
        below.calls("objects");

        forgetful.forget();

        assertThat(names(WORK, Selection.ALL)).isEqualTo(names);
        assertThat(bodies(names)).isEqualTo(names);
        assertThat(below.calls("changes")).isOne();
        assertThat(below.calls("objects")).isOne();
    }

    @Test
    void bodiesOutOfMemoryAndOthersComeInOrderAndCostOneQuestion() throws IOException {
        createWork();
        List<String> names = fill(WORK, 7);
        names(WORK, Selection.ALL);
        bodies(List.of("01", "02", "05"));
        below.calls("objects");

        store.delete(WORK.object("03"), ANYTHING);
        put(WORK.object("05"), "anew");

        assertThat(bodies(names)).containsExactly("00", "01", "02", "04", "anew", "06");
        assertThat(below.calls("objects")).isOne();

        assertThat(bodies(names)).containsExactly("00", "01", "02", "04", "anew", "06");
        assertThat(below.calls("objects")).isZero();
    }

    @Test
    void aTextIsFoundInTheFirstRowInTheLastAndNeverAcrossTwo() throws IOException {
        createWork();
        putText("a", "fn:ann", "x");
        putText("b", "fn:anna", "x");
        putText("c", "y", "fn:beth");

        assertThat(names(WORK, containing("fn:ann"))).containsExactly("a", "b");
        assertThat(names(WORK, containing("fn:beth"))).containsExactly("c");
        assertThat(names(WORK, containing("xfn"))).isEmpty();
        assertThat(names(WORK, containing("fn:ann", "y"))).isEmpty();
        assertThat(names(WORK, containing(""))).containsExactly("a", "b", "c");

        putText("b", "fn:carl", "x");
        assertThat(names(WORK, containing("fn:ann"))).containsExactly("a");
    }

    private void putText(String name, String... lines) {
        String text = String.join("\n", lines);
        ObjectIndex index =
                new ObjectIndex(name, "", Optional.empty(), Optional.empty(), false, text);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        store.put(WORK.object(name), new NewBody(body, index), ANYTHING);
    }

    private static Selection containing(String... texts) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(texts));
    }

    private List<String> bodies(List<String> names) throws IOException {
        List<String> found = new ArrayList<>();
        store.objects(
                WORK,
                names,
                object -> found.add(new String(object.bytes(), StandardCharsets.UTF_8)));
        return found;
    }

    private List<String> fill(CollectionPath path, int objects) {
        List<String> names = IntStream.range(0, objects).mapToObj("%02d"::formatted).toList();
        names.forEach(name -> put(path.object(name), name));
        return names;
    }
}
