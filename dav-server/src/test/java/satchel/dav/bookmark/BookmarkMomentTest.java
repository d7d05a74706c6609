package satchel.dav.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.bookmark.BookmarkFixture.MINE;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.dav.http.DavError;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.Transfer;
import satchel.dav.store.WorkspaceStore;

/** A file is that of one moment, or there is none. */
final class BookmarkMomentTest {
    private final BookmarkFixture mine = new BookmarkFixture();
    private final AtomicInteger edits = new AtomicInteger();

    @BeforeEach
    void fill() {
        put("Tea");
        mine.put("CUPAAAAAAAAA", "LINK", "PARENT:menu________", "URL:a:cup", "TITLE:Cup");
    }

    private void put(String title) {
        mine.put("TEAAAAAAAAAA", "LINK", "PARENT:menu________", "URL:a:tea", "TITLE:" + title);
    }

    private BookmarkFile read(WorkspaceStore store) throws IOException {
        return BookmarkFile.read(store, mine.collection(), mine.memory);
    }

    private static void assertRefused(ThrowingCallable work, int status) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DavError.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    @Test
    void aCollectionThatIsDeletedMeanwhileIsNotFound() {
        WorkspaceStore store = mine.meddled(() -> mine.store.deleteCollection(MINE));

        assertRefused(() -> read(store), 404);
    }

    @Test
    void aCollectionThatIsMovedAwayMeanwhileIsNotFound() {
        CollectionPath away = new CollectionPath("ada", MINE.home(), "away");
        WorkspaceStore store =
                mine.meddled(() ->
                        mine.store.transferCollection(
                                new Transfer<>(
                                        MINE,
                                        away,
                                        Transfer.Kind.MOVE,
                                        Transfer.Extent.TREE,
                                        Transfer.Overwrite.ALLOWED),
                                WriteCondition.NONE));

        assertRefused(() -> read(store), 404);
    }

    @Test
    void whatIsWrittenMeanwhileIsInTheFileUnderItsToken() throws IOException {
        WorkspaceStore store =
                mine.meddled(() -> {
                    if (edits.incrementAndGet() < 3) {
                        put("Edit " + edits);
                    }
                });

        try (BookmarkFile file = read(store)) {
            assertThat(file.collection()).isEqualTo(mine.collection());
            assertThat(BookmarkFixture.written(file, BookmarkForm.XBEL)).contains("Edit 2");
        }
    }

    @Test
    void whoWritesWithoutAPauseLeavesNoFile() {
        WorkspaceStore store = mine.meddled(() -> put("Edit " + edits.incrementAndGet()));

        assertThatThrownBy(() -> read(store))
                .isInstanceOfSatisfying(
                        DavError.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(503);
                            assertThat(refusal.headers()).containsKey("Retry-After");
                        });
    }

    @ParameterizedTest
    @EnumSource
    void aTagNeverStandsForOtherBytes(BookmarkForm form) throws IOException {
        try (BookmarkFile file = read(mine.store)) {
            put("Edited after the tag was told");

            assertRefused(() -> BookmarkFixture.written(file, form), 503);
        }
    }

    @Test
    void whatIsNewSinceIsLeftForTheNextTag() throws IOException {
        try (BookmarkFile file = read(mine.store)) {
            mine.put("NEWAAAAAAAAA", "LINK", "PARENT:menu________", "URL:a:new");

            assertThat(BookmarkFixture.written(file, BookmarkForm.XBEL))
                    .contains("Tea", "Cup")
                    .doesNotContain("a:new");
        }
    }

    @Test
    void aFileIsNotEndedWithoutABookmarkThatIsDeletedMeanwhile() throws IOException {
        try (BookmarkFile file = read(mine.store)) {
            mine.store.delete(MINE.object("CUPAAAAAAAAA.bookmark"), new Precondition.Anything());

            assertRefused(() -> BookmarkFixture.written(file, BookmarkForm.XBEL), 503);
        }
    }

    @Test
    void anotherCollectionInItsPlaceIsNotTakenForIt() throws IOException {
        StoredCollection before = mine.collection();
        try (BookmarkFile file = read(mine.store)) {
            mine.store.deleteCollection(MINE);
            mine.make();
            fill();
            assertThat(mine.collection().change()).isEqualTo(before.change());

            assertRefused(() -> BookmarkFixture.written(file, BookmarkForm.XBEL), 503);
        }
    }

    @Test
    void withoutABookmarkThatCannotBeReadThereIsNoFileAndItIsNamed() {
        mine.damage("TEAAAAAAAAAA");

        assertRefused(() -> read(mine.store), 500);
        assertThatThrownBy(() -> read(mine.store)).hasMessageContaining("TEAAAAAAAAAA.bookmark");
    }

    @Test
    void whatIsReadTogetherFitsIntoTheMemoryOrWaits() throws IOException {
        TreeMemory one = new TreeMemory(1200);
        try (BookmarkFile _ = BookmarkFile.read(mine.store, mine.collection(), one)) {
            assertRefused(() -> BookmarkFile.read(mine.store, mine.collection(), one), 503);
        }
        BookmarkFile.read(mine.store, mine.collection(), one).close();
        TreeMemory none = new TreeMemory(500);
        assertRefused(() -> BookmarkFile.read(mine.store, mine.collection(), none), 507);
        assertRefused(() -> BookmarkFile.read(mine.store, mine.collection(), none), 507);
    }

    /** What is refused holds no memory, or soon nobody would get a file. */
    @Test
    void aRefusalGivesItsMemoryBack() throws IOException {
        TreeMemory one = new TreeMemory(1200);
        WorkspaceStore store = mine.meddled(() -> put("Edit " + edits.incrementAndGet()));
        assertRefused(() -> BookmarkFile.read(store, mine.collection(), one), 503);
        mine.damage("TEAAAAAAAAAA");
        assertRefused(() -> BookmarkFile.read(mine.store, mine.collection(), one), 500);
        put("Tea");

        BookmarkFile.read(mine.store, mine.collection(), one).close();
    }
}
