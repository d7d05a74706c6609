package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.core.plan.Bookmarks.terms;

import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;

/** What is different about bookmarks: their UIDs are 12 characters that others name. */
final class BookmarkPlanTest {
    private final MemorySync sync = new MemorySync();

    private static Body link(String uid, String title) {
        return Bookmarks.link(uid, Bookmarks.MENU, title);
    }

    private static Set<String> uids(MemorySide side) {
        return Bookmarks.of(side).keySet();
    }

    @Test
    void equalBookmarksOfTwoNamesAreTwo() {
        sync.pim.create("a", link("AAAAAAAAAAAA", "Tea"));
        sync.store.create("b", link("BBBBBBBBBBBB", "Tea"));

        sync.run(terms(ConflictPolicy.ASK));

        assertThat(uids(sync.pim)).containsExactly("AAAAAAAAAAAA", "BBBBBBBBBBBB");
        assertThat(uids(sync.store)).isEqualTo(uids(sync.pim));
        assertThat(sync.plan(terms(ConflictPolicy.ASK)).actions()).isEmpty();
    }

    @Test
    void oneThatIsMadeAgainUnderAnotherNameIsAnother() {
        sync.pim.create("a", link("AAAAAAAAAAAA", "Tea"));
        sync.run(terms(ConflictPolicy.ASK));
        sync.pim.remove(new RecordId("p-a"));
        sync.pim.create("b", link("BBBBBBBBBBBB", "Tea"));

        sync.run(terms(ConflictPolicy.ASK));

        assertThat(uids(sync.store)).containsExactly("BBBBBBBBBBBB");
    }

    @Test
    void aCopyThatIsKeptHasAUidAsBookmarksHave() {
        sync.pim.create("a", link("AAAAAAAAAAAA", "Tea"));
        sync.store.create("a", link("AAAAAAAAAAAA", "Coffee"));

        sync.run(terms(ConflictPolicy.BOTH));

        assertThat(uids(sync.store)).hasSize(2).allMatch(uid -> uid.matches("[A-Za-z0-9_-]{12}"));
        assertThat(uids(sync.pim)).isEqualTo(uids(sync.store));
        String copy =
                uids(sync.store).stream().filter(uid -> !uid.startsWith("AAA")).findFirst().get();
        assertThat(CopyUid.isOfCopy(copy, "AAAAAAAAAAAA")).isTrue();
        assertThat(CopyUid.isOfCopy(copy, "BBBBBBBBBBBB")).isFalse();
        assertThat(sync.plan(terms(ConflictPolicy.BOTH)).actions()).isEmpty();
    }

    @Test
    void aCopyThatAMergeKeptIsKnownAgainInATwoWaySync() {
        sync.pim.create("a", link("AAAAAAAAAAAA", "Tea"));
        sync.store.create("a", link("AAAAAAAAAAAA", "Coffee"));
        Terms merge =
                new Terms(Mode.MERGE, Deletions.PROPAGATE, ConflictPolicy.BOTH, Format.BOOKMARK);
        sync.run(merge);

        sync.run(terms(ConflictPolicy.ASK));

        assertThat(sync.pim.bodies()).hasSize(2);
        assertThat(Bookmarks.of(sync.pim)).isEqualTo(Bookmarks.of(sync.store)).hasSize(2);
        assertThat(Bookmarks.of(sync.pim).get("AAAAAAAAAAAA").text()).contains("Coffee");
        assertThat(sync.plan(terms(ConflictPolicy.ASK)).actions()).isEmpty();
    }

    @Test
    void ofARootNoCopyIsKept() {
        sync.pim.create("m", Bookmarks.body(Bookmarks.MENU, "FOLDER", "DESCRIPTION:Mine"));
        sync.store.create("m", Bookmarks.body(Bookmarks.MENU, "FOLDER", "DESCRIPTION:Yours"));

        sync.run(terms(ConflictPolicy.BOTH));

        assertThat(uids(sync.pim)).containsExactly(Bookmarks.MENU);
        assertThat(Bookmarks.of(sync.pim)).isEqualTo(Bookmarks.of(sync.store));
    }
}
