package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.firefox.FirefoxProfile;
import satchel.pim.bookmarks.firefox.FirefoxStore;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** A tree that no batch makes, so that no program can hold all of it. */
final class WholeTest {
    private static final Uid A = Uid.hashed("a");
    private static final Uid LOST = Uid.hashed("lost");

    @TempDir Path folder;

    private static BookmarkTree broken() throws PimException {
        BookmarkTree.Builder tree = new BookmarkTree.Builder();
        tree.add(node(A, Root.TOOLBAR.uid()));
        tree.add(node(LOST, Uid.hashed("no folder")));
        return tree.build();
    }

    private static Node node(Uid uid, Uid parent) {
        Content link = Content.Link.of("T", "https://example.org/");
        return new Node(uid, parent, link, Optional.empty(), Optional.empty());
    }

    @Test
    void whatFirefoxWouldNotHoldIsNotWritten() throws Exception {
        FirefoxHome firefox = FirefoxHome.in(folder);
        List<String> before = firefox.rows();
        BookmarkTree broken = broken();
        FirefoxStore store = new FirefoxStore(new FirefoxProfile(firefox.profile(), "Mine"));

        assertThatThrownBy(() -> store.edit((_, _) -> broken))
                .hasMessageContaining(LOST.value())
                .hasMessageContaining("nothing was changed");

        assertThat(firefox.rows()).isEqualTo(before);
    }
}
