package satchel.pim.bookmarks.chromium;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.store.Whole;
import satchel.pim.bookmarks.store.Written;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Limits;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.TreeEdit;
import satchel.pim.bookmarks.url.NormalUrl;

/** The bookmarks of one profile: a file that the browser reads when it starts. */
public final class ChromiumStore implements TreeStore {
    /**
     * Chromium reads JSON of 200 levels, of which a folder takes two; it drops all of a file with
     * more, and writes its own over it. The menu may be a folder in any other.
     */
    private static final int DEEPEST = 90;

    private static final Limits LIMITS = new Limits(DEEPEST, ChromiumStore::objection);

    private final ChromiumProfile profile;
    private final BookmarksFile file;
    private final Running browser;

    /** Whether the browser has the profile open just now. */
    interface Running {
        boolean now();
    }

    public ChromiumStore(ChromiumProfile profile) {
        this(profile, profile::isOpenInBrowser);
    }

    ChromiumStore(ChromiumProfile profile, Running browser) {
        this.profile = profile;
        this.file = new BookmarksFile(profile);
        this.browser = browser;
    }

    @Override
    public BookmarkTree read() throws PimException {
        return ChromiumTree.of(file.document(file.bytes())).tree();
    }

    /** Chromium drops what it takes for no address as it reads the file. */
    private static Optional<String> objection(Node node) {
        return node.content() instanceof Content.Link link
                ? NormalUrl.objection(link.url())
                : Optional.empty();
    }

    @Override
    public void begin() throws PimException {
        requireClosed();
        file.backUp();
    }

    @Override
    public Written edit(TreeEdit edit) throws PimException {
        requireClosed();
        Optional<byte[]> before = file.bytes();
        BookmarksDocument document = file.document(before);
        ChromiumTree.Found found = ChromiumTree.of(document);
        BookmarkTree after = edit.make(found.tree(), LIMITS);
        if (after.equals(found.tree())) {
            return Written.surely(after);
        }
        ChromiumEdit.apply(document, found, after, Instant.now());
        String text = document.write();
        // As Chromium will read it.
        BookmarkTree held = ChromiumTree.of(BookmarksDocument.read(text)).tree();
        Whole.require(after, held, file.path());
        file.requireStill(before);
        requireClosed();
        file.write(text);
        return browser.now() ? takenBack(before, found.tree()) : Written.surely(held);
    }

    /**
     * A browser that started in the very moment holds the old file or the new one, and will write
     * what it holds. With the old one there, nothing looks as if its user had deleted it.
     */
    private Written takenBack(Optional<byte[]> before, BookmarkTree tree) throws PimException {
        file.restore(before);
        return new Written(tree, Optional.of(running() + "; it started while this was written"));
    }

    @Override
    public List<Path> files() {
        return List.of(file.path());
    }

    private void requireClosed() throws PimException {
        if (browser.now()) {
            throw new PimException(PimException.Kind.BUSY, running() + "; close it and try again");
        }
    }

    private String running() {
        return "%s is running with the profile '%s'".formatted(profile.program(), profile.name());
    }
}
