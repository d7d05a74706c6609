package satchel.pim.bookmarks.chromium;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.store.AtomicFile;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Node;

/** The bookmarks of one profile: a file that the browser reads when it starts. */
public final class ChromiumStore implements TreeStore {
    private final ChromiumProfile profile;
    private final Path file;

    public ChromiumStore(ChromiumProfile profile) {
        this.profile = profile;
        this.file = profile.bookmarks();
    }

    @Override
    public BookmarkTree read() throws PimException {
        return ChromiumTree.of(document(bytes())).tree();
    }

    /** Chromium reads any address that has a scheme, and so does a record. */
    @Override
    public Optional<String> objection(Node node) {
        return Optional.empty();
    }

    @Override
    public void begin() throws PimException {
        requireClosed();
        try {
            if (Files.exists(file)) {
                Backups.make(file);
            }
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "there can be no copy made beside " + file, e);
        }
    }

    @Override
    public BookmarkTree edit(Function<BookmarkTree, BookmarkTree> edit) throws PimException {
        requireClosed();
        byte[] before = bytes();
        BookmarksDocument document = document(before);
        ChromiumTree.Found found = ChromiumTree.of(document);
        BookmarkTree after = edit.apply(found.tree());
        if (after.equals(found.tree())) {
            return after;
        }
        ChromiumEdit.apply(document, found, after, Instant.now());
        write(before, document.write());
        return ChromiumTree.of(document).tree();
    }

    @Override
    public List<Path> files() {
        return List.of(file);
    }

    private void requireClosed() throws PimException {
        if (ProfileLock.isHeld(profile.userData())) {
            String name = profile.program();
            throw new PimException(
                    PimException.Kind.BUSY,
                    "%s is running with the profile '%s'; close it and try again"
                            .formatted(name, profile.name()));
        }
    }

    private void write(byte[] before, String text) throws PimException {
        try {
            if (!Arrays.equals(before, bytes())) {
                throw new PimException(
                        PimException.Kind.BUSY,
                        "another program is writing " + file + "; nothing was changed in it");
            }
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be written", e);
        }
    }

    /** None before the first bookmark is made. */
    private byte[] bytes() throws PimException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            if (Files.exists(file.resolveSibling("EncryptedBookmarks2"))) {
                throw new PimException(
                        PimException.Kind.UNSUPPORTED,
                        "%s keeps the bookmarks of '%s' encrypted, for itself alone"
                                .formatted(profile.program(), profile.name()));
            }
            return new byte[0];
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be read", e);
        }
    }

    private BookmarksDocument document(byte[] bytes) throws PimException {
        if (bytes.length == 0 && !Files.exists(file)) {
            return BookmarksDocument.empty();
        }
        try {
            return BookmarksDocument.read(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " is not UTF-8 text", e);
        }
    }
}
