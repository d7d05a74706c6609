package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;

/** What is different about bookmarks: their UIDs are 12 characters that others name. */
final class BookmarkPlanTest {
    private final MemorySync sync = new MemorySync();

    private static Body link(String uid, String title) {
        return new Body(
                "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%s\r\nKIND:LINK\r\nPARENT:menu________\r\nTITLE:%s\r\nURL:a:b\r\nEND:BOOKMARK\r\n"
                        .formatted(uid, title));
    }

    private static Terms terms(ConflictPolicy policy) {
        return new Terms(Mode.TWO_WAY, Deletions.PROPAGATE, policy, Format.BOOKMARK);
    }

    private static Set<String> uids(MemorySide side) {
        Set<String> uids = new TreeSet<>();
        side.bodies()
                .values()
                .forEach(body -> uids.add(Canonical.uid(Format.BOOKMARK, body).orElseThrow()));
        return uids;
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
}
