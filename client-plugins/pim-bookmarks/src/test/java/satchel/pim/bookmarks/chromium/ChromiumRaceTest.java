package satchel.pim.bookmarks.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.Bench;
import satchel.pim.bookmarks.ChromiumConnector;
import satchel.pim.bookmarks.ChromiumHome;
import satchel.pim.bookmarks.Texts;
import satchel.pim.bookmarks.store.TreeDatabase;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.store.Written;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.TreeBatch;
import satchel.pim.bookmarks.tree.Uid;

/** A browser, or another program, that comes in between. */
final class ChromiumRaceTest {
    private static final Uid A = Uid.hashed("a");
    private static final PimChange CHANGE = Bench.create(A, Texts.link(A, Root.TOOLBAR.uid(), "A"));

    @TempDir Path folder;
    private ChromiumHome chrome = new ChromiumHome(Path.of(""));
    private String before = "";

    @BeforeEach
    void profile() throws IOException {
        chrome = ChromiumHome.in(folder);
        chrome.write("");
        before = chrome.text();
    }

    /** With a browser that is said to run or not, each time that somebody looks. */
    private TreeStore store(Boolean... looks) {
        Deque<Boolean> left = new ArrayDeque<>(List.of(looks));
        return new ChromiumStore(
                new ChromiumProfile(chrome.profile(), "Mine", "Chrome"), left::remove);
    }

    private TreeDatabase database(TreeStore store) throws Exception {
        TreeDatabase real =
                (TreeDatabase)
                        new ChromiumConnector(folder, java.util.Map.of())
                                .open(chrome.profile().toString(), Kind.BOOKMARKS);
        return new TreeDatabase(real.info(), real.capabilities(), store);
    }

    @Test
    void aBrowserThatStartedBeforeTheFileWasReplacedIsLeftAlone() throws Exception {
        TreeDatabase database = database(store(false, true));

        assertThatThrownBy(() -> database.apply(List.of(CHANGE), _ -> {}))
                .hasMessageContaining("Chrome is running");
        assertThat(chrome.text()).isEqualTo(before);
    }

    @Test
    void ofABrowserThatStartedInTheVeryMomentNobodyKnowsWhatItHolds() throws Exception {
        List<PimOutcome> told = new ArrayList<>();

        database(store(false, false, true)).apply(List.of(CHANGE), told::add);

        assertThat(told).singleElement().isInstanceOf(PimOutcome.Unknown.class);
        assertThat(chrome.text()).isEqualTo(before);
    }

    @Test
    void aFileThatWasNotThereIsNotThereAgain() throws Exception {
        Files.delete(chrome.file());

        database(store(false, false, true)).apply(List.of(CHANGE), _ -> {});

        assertThat(chrome.file()).doesNotExist();
    }

    @Test
    void whatAnotherProgramWroteMeanwhileIsNotOverwritten() {
        TreeStore store = store(false, false, false);
        assertThatThrownBy(() ->
                        store.edit((tree, limits) -> {
                            write("other");
                            return TreeBatch.of(tree, List.of(CHANGE), limits).after();
                        }))
                .hasMessageContaining("another program is writing");
        assertThat(chrome.file()).content().isEqualTo("other");
    }

    private void write(String text) {
        try {
            Files.writeString(chrome.file(), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nobodyInBetweenIsNoDoubt() throws Exception {
        Written written =
                store(false, false, false)
                        .edit((tree, limits) ->
                                TreeBatch.of(tree, List.of(CHANGE), limits).after());

        assertThat(written.doubt()).isEqualTo(Optional.empty());
        assertThat(written.tree().node(A)).isPresent();
    }
}
