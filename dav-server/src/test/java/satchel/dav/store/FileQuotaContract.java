package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.path;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** How much a user keeps, and may keep (RFC 4331). */
public interface FileQuotaContract extends FileFixture {
    default void limit(long bytes) {
        stores().accounts().add("ann", "hash");
        stores().accounts().setQuota("ann", OptionalLong.of(bytes));
    }

    default long used() {
        return files().usage("ann").used();
    }

    @Test
    default void whatIsUsedFollowsEveryWrite() {
        assertThat(used()).isZero();
        folder("a");
        put("a/one", "12345");
        assertThat(used()).isEqualTo(5);
        put("a/one", "123");
        assertThat(used()).isEqualTo(3);
        copy("a", "z");
        assertThat(used()).isEqualTo(6);
        move("z", "y");
        assertThat(used()).isEqualTo(6);
        put("y/two", "12");
        copy("a/one", "y/two");
        assertThat(used()).isEqualTo(9);
        move("a", "y");
        assertThat(used()).isEqualTo(3);
        delete("y");
        assertThat(used()).isZero();
    }

    @Test
    default void objectsOfDatabasesAreRefusedBeyondTheQuota() {
        CollectionPath work = new CollectionPath("ann", Home.CALENDARS, "work");
        CollectionPath other = new CollectionPath("ann", Home.CALENDARS, "other");
        WorkspaceStore workspaces = stores().workspaces();
        for (CollectionPath path : List.of(work, other)) {
            workspaces.create(
                    new NewCollection(path, CollectionKind.CALENDAR, Set.of("VEVENT"), Map.of()));
        }
        Precondition anything = new Precondition.Anything();
        put("file", "12345");
        limit(10);
        workspaces.put(work.object("a"), WorkspaceFixture.event("a", "123"), anything);

        assertThat(workspaces.put(work.object("b"), WorkspaceFixture.event("b", "123"), anything))
                .isEqualTo(new PutOutcome.OverQuota());
        assertThat(workspaces.object(work.object("b"))).isEmpty();
        assertThat(workspaces.put(work.object("a"), WorkspaceFixture.event("a", "12345"), anything))
                .isInstanceOf(PutOutcome.Replaced.class);
        assertThat(
                        workspaces.transferObject(
                                new Transfer<>(
                                        work.object("a"),
                                        other.object("a"),
                                        Kind.COPY,
                                        Extent.TREE,
                                        Overwrite.ALLOWED),
                                WriteCondition.NONE))
                .isEqualTo(new TransferOutcome.OverQuota());
        assertThat(copyOf(work, "third", Extent.TREE)).isEqualTo(new TransferOutcome.OverQuota());
        assertThat(copyOf(work, "third", Extent.RESOURCE)).isEqualTo(new TransferOutcome.Created());
        assertThat(
                        workspaces.transferObject(
                                new Transfer<>(
                                        work.object("a"),
                                        other.object("a"),
                                        Kind.MOVE,
                                        Extent.TREE,
                                        Overwrite.ALLOWED),
                                WriteCondition.NONE))
                .isEqualTo(new TransferOutcome.Created());
        assertThat(used()).isEqualTo(10);
    }

    private TransferOutcome copyOf(CollectionPath from, String name, Extent extent) {
        CollectionPath to = new CollectionPath(from.owner(), from.home(), name);
        return stores().workspaces()
                .transferCollection(
                        new Transfer<>(from, to, Kind.COPY, extent, Overwrite.ALLOWED),
                        WriteCondition.NONE);
    }

    @Test
    default void objectsOfDatabasesCount() {
        CollectionPath work = new CollectionPath("ann", Home.CALENDARS, "work");
        WorkspaceStore workspaces = stores().workspaces();
        workspaces.create(
                new NewCollection(work, CollectionKind.CALENDAR, Set.of("VEVENT"), Map.of()));
        Precondition anything = new Precondition.Anything();
        workspaces.put(work.object("a"), WorkspaceFixture.event("a", "12345"), anything);
        put("file", "12");
        assertThat(used()).isEqualTo(7);
        workspaces.put(work.object("a"), WorkspaceFixture.event("a", "123"), anything);
        workspaces.put(work.object("b"), WorkspaceFixture.event("b", "1"), anything);
        assertThat(used()).isEqualTo(6);
        workspaces.delete(work.object("b"), anything);
        assertThat(used()).isEqualTo(5);
        workspaces.deleteCollection(work);
        assertThat(used()).isEqualTo(2);
    }

    @Test
    default void aUserWithoutAQuotaMayFillTheDisk() {
        assertThat(files().usage("ann").quota()).isEmpty();
        assertThat(files().usage("ann").available(1_000)).isEqualTo(1_000);
    }

    @Test
    default void nobodyKeepsMoreThanTheirQuota() {
        limit(10);
        put("a", "12345");

        FileOutcome over = new FileOutcome.OverQuota();
        assertThat(put("b", "123456")).isEqualTo(over);
        assertThat(put("a", "12345678901")).isEqualTo(over);
        assertThat(files().foresee(path("b"), 6, ANYTHING)).isEqualTo(over);
        assertThat(text("a")).isEqualTo("12345");
        assertThat(put("b", "12345")).isEqualTo(new FileOutcome.Created());
        assertThat(copy("a", "c")).isEqualTo(over);
        assertThat(copy("a", "b")).isEqualTo(new FileOutcome.Done());
        assertThat(move("a", "c")).isEqualTo(new FileOutcome.Created());
        assertThat(files().usage("ann").available(1_000)).isZero();
    }

    @Test
    default void whoIsOverANewQuotaMayShrink() {
        put("a", "1234567890");
        limit(5);

        assertThat(put("a", "123456789")).isEqualTo(new FileOutcome.Done());
        assertThat(put("b", "")).isEqualTo(new FileOutcome.Created());
        assertThat(put("c", "1")).isEqualTo(new FileOutcome.OverQuota());
        assertThat(folder("d")).isEqualTo(new FileOutcome.Created());
    }

    @Test
    default void whatIsHistoryCountsNot() {
        limit(10);
        put("a", "1234567890");
        delete("a");

        assertThat(put("b", "1234567890")).isEqualTo(new FileOutcome.Created());
    }
}
