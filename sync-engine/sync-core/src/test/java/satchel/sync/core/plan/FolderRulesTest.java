package satchel.sync.core.plan;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.core.plan.Bookmarks.MENU;
import static satchel.sync.core.plan.Bookmarks.folder;
import static satchel.sync.core.plan.Bookmarks.id;
import static satchel.sync.core.plan.Bookmarks.link;
import static satchel.sync.core.plan.Bookmarks.parents;
import static satchel.sync.core.plan.Bookmarks.root;
import static satchel.sync.core.plan.Bookmarks.terms;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.Side;

/** What holds for a tree of bookmarks, where each of its records was judged for itself. */
final class FolderRulesTest {
    private static final String OUTER = "OUTERAAAAAAA";
    private static final String INNER = "INNERAAAAAAA";
    private static final String LINK = "LINKAAAAAAAA";
    private static final String NEW = "NEWAAAAAAAAA";
    private static final Terms ASK = terms(ConflictPolicy.ASK);

    private final MemorySync sync = new MemorySync();

    @BeforeEach
    void twoFoldersAndALink() {
        sync.pim.create("menu", root(MENU, OUTER));
        sync.pim.create("outer", folder(OUTER, MENU, INNER));
        sync.pim.create("inner", folder(INNER, OUTER, LINK));
        sync.pim.create("link", link(LINK, INNER, "Tea"));
        sync.run(ASK);
    }

    private MemorySide side(Side side) {
        return side == Side.PIM ? sync.pim : sync.store;
    }

    private void removeAllBut(MemorySide side, String... uids) {
        for (String uid : List.of(OUTER, INNER, LINK)) {
            if (!List.of(uids).contains(uid)) {
                side.remove(id(side, uid));
            }
        }
    }

    private void bothHaveTheSameAndNothingIsLeftToDo() {
        assertThat(Bookmarks.of(sync.pim)).isEqualTo(Bookmarks.of(sync.store));
        assertThat(sync.plan(ASK).actions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderStaysAsLongAsAnEditedBookmarkIsInIt(Side editor) {
        side(editor).put(id(side(editor), LINK), link(LINK, INNER, "Green tea"));
        removeAllBut(side(editor.other()));

        sync.run(ASK);

        assertThat(parents(sync.pim))
                .containsEntry(OUTER, MENU)
                .containsEntry(INNER, OUTER)
                .containsEntry(LINK, INNER);
        bothHaveTheSameAndNothingIsLeftToDo();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderStaysAsLongAsSomethingWasPutIntoIt(Side editor) {
        side(editor).create("new", link(NEW, OUTER, "New"));
        removeAllBut(side(editor.other()));

        sync.run(ASK);

        assertThat(parents(sync.pim)).containsEntry(OUTER, MENU).containsEntry(NEW, OUTER);
        assertThat(parents(sync.pim)).doesNotContainKeys(INNER, LINK);
        bothHaveTheSameAndNothingIsLeftToDo();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderGoesWithAllThatIsInIt(Side editor) {
        removeAllBut(side(editor));

        sync.run(ASK);

        assertThat(Bookmarks.of(sync.pim)).containsOnlyKeys(MENU);
        bothHaveTheSameAndNothingIsLeftToDo();
    }

    @Test
    void aFolderGoesWhoseContentWasTakenOut() {
        sync.store.put(id(sync.store, LINK), link(LINK, MENU, "Tea"));
        removeAllBut(sync.store, LINK);

        sync.run(ASK);

        assertThat(parents(sync.pim)).containsExactly(entry(LINK, MENU));
        bothHaveTheSameAndNothingIsLeftToDo();
    }

    @ParameterizedTest
    @EnumSource
    void aRootThatIsMissingComesBack(Side editor) {
        side(editor).remove(id(side(editor), MENU));

        sync.run(ASK);

        assertThat(Bookmarks.of(sync.store)).containsKey(MENU);
        bothHaveTheSameAndNothingIsLeftToDo();
    }

    @Test
    void thePlanTellsHowManyRootsEachSideHas() {
        sync.store.remove(id(sync.store, MENU));

        assertThat(sync.plan(ASK).lasting()).isEqualTo(new Lasting(1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aRootThatTheGiverHasNotIsNotDeletedByAReplace(Direction direction) {
        Side giver = direction == Direction.TO_STORE ? Side.PIM : Side.STORE;
        side(giver).remove(id(side(giver), MENU));
        Terms replace =
                new Terms(
                        Mode.REPLACE,
                        direction,
                        Deletions.PROPAGATE,
                        ConflictPolicy.ASK,
                        Format.BOOKMARK);

        assertThat(MemorySync.writes(sync.plan(replace))).isEmpty();
    }

    @Test
    void foldersThatWerePutIntoEachOtherAreAConflict() {
        putIntoEachOther();

        sync.run(ASK);

        assertThat(parents(sync.pim)).containsEntry(INNER, OUTER).containsEntry(OUTER, NEW);
        assertThat(parents(sync.store)).containsEntry(NEW, INNER).containsEntry(INNER, OUTER);
        assertThat(sync.plan(ASK).actions()).extracting(Action::uid).containsExactly(NEW, OUTER);
    }

    @ParameterizedTest
    @EnumSource(names = {"PIM", "STORE", "NEWER", "BOTH"})
    void whoeverSettlesItDecidesWhereTheyAre(ConflictPolicy policy) {
        putIntoEachOther();
        sync.run(ASK);

        sync.run(terms(policy));

        assertThat(parents(sync.pim))
                .containsEntry(INNER, OUTER)
                .containsEntry(OUTER, policy == ConflictPolicy.PIM ? NEW : MENU)
                .containsEntry(NEW, policy == ConflictPolicy.PIM ? MENU : INNER);
        bothHaveTheSameAndNothingIsLeftToDo();
    }

    /** The outer folder into the new one in the PIM, the new one into the inner in the store. */
    private void putIntoEachOther() {
        sync.pim.create("new", folder(NEW, MENU));
        sync.run(ASK);
        sync.pim.put(id(sync.pim, OUTER), folder(OUTER, NEW, INNER));
        sync.store.put(id(sync.store, NEW), folder(NEW, INNER));
    }
}
