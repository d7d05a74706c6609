package satchel.pim.bookmarks.chromium;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.file.AtomicFile;
import satchel.pim.bookmarks.store.Backups;

/** The file Bookmarks of a profile, which is not there before the first bookmark is. */
final class BookmarksFile {
    private final ChromiumProfile profile;
    private final Path file;

    BookmarksFile(ChromiumProfile profile) {
        this.profile = profile;
        this.file = profile.bookmarks();
    }

    Path path() {
        return file;
    }

    /** None in a profile that never had a bookmark. */
    Optional<byte[]> bytes() throws PimException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            requireNeverThere();
            return Optional.empty();
        } catch (IOException e) {
            throw cannot("be read", e);
        }
    }

    /** Else all of them would count as deleted. */
    private void requireNeverThere() throws PimException {
        if (Files.exists(file.resolveSibling("EncryptedBookmarks2"))) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "%s keeps the bookmarks of '%s' encrypted, for itself alone"
                            .formatted(profile.program(), profile.name()));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw missing("it is a link to what is not there");
        }
        if (Files.exists(file.resolveSibling("Bookmarks.bak")) || !backups().isEmpty()) {
            throw missing("it is gone, and only copies of it are there");
        }
    }

    private List<Path> backups() throws PimException {
        try {
            return Backups.all(file);
        } catch (IOException e) {
            throw cannot("be looked for", e);
        }
    }

    private PimException missing(String why) {
        return new PimException(
                PimException.Kind.UNREADABLE,
                "the file %s cannot be read: %s; put it back, or start %s once"
                        .formatted(file, why, profile.program()));
    }

    private PimException cannot(String what, IOException e) {
        return new PimException(
                PimException.Kind.UNREADABLE, "the file %s cannot %s".formatted(file, what), e);
    }

    BookmarksDocument document(Optional<byte[]> bytes) throws PimException {
        if (bytes.isEmpty()) {
            return BookmarksDocument.empty();
        }
        try {
            return BookmarksDocument.read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.get()))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " is not UTF-8 text", e);
        }
    }

    void backUp() throws PimException {
        try {
            if (Files.exists(file)) {
                Backups.make(file);
            }
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "there can be no copy made beside " + file, e);
        }
    }

    void requireStill(Optional<byte[]> before) throws PimException {
        if (!Arrays.equals(before.orElse(new byte[0]), bytes().orElse(new byte[0]))) {
            throw new PimException(
                    PimException.Kind.BUSY,
                    "another program is writing " + file + "; nothing was changed in it");
        }
    }

    void write(String text) throws PimException {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw cannot("be written", e);
        }
    }

    void restore(Optional<byte[]> before) throws PimException {
        try {
            if (before.isPresent()) {
                AtomicFile.write(file, before.get());
            } else {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw cannot("be written", e);
        }
    }
}
