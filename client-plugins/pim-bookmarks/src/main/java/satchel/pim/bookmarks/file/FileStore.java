package satchel.pim.bookmarks.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.file.AtomicFile;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.store.Whole;
import satchel.pim.bookmarks.store.Written;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Limits;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.TreeEdit;

/** One file, read and written as a whole. */
public final class FileStore implements TreeStore {
    private static final Limits LIMITS = new Limits(Limits.DEEPEST, FileStore::objection);

    private final Path file;
    private final FileFormat format;

    public FileStore(Path file, FileFormat format) {
        this.file = file;
        this.format = format;
    }

    @Override
    public BookmarkTree read() throws PimException {
        return FileTree.of(parse(bytes())).tree();
    }

    /** It would be taken for something else, and so for deleted. */
    private static Optional<String> objection(Node node) {
        return node.content() instanceof Content.Link link && !AbsoluteUrl.is(link.url())
                ? Optional.of("'%s' is no absolute address".formatted(link.url()))
                : Optional.empty();
    }

    /** Whoever has it open reads it again; there is nobody who would have to be closed. */
    @Override
    public void begin() throws PimException {
        try {
            Backups.make(file);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "there can be no copy made beside " + file, e);
        }
    }

    @Override
    public Written edit(TreeEdit edit) throws PimException {
        byte[] before = bytes();
        return edit(before, parse(before), edit);
    }

    private <E> Written edit(byte[] before, EntryForm<E> form, TreeEdit edit) throws PimException {
        FileTree.Found<E> found = FileTree.of(form);
        BookmarkTree after = edit.make(found.tree(), LIMITS);
        if (after.equals(found.tree())) {
            return Written.surely(after);
        }
        FileEdit.apply(form, found, after);
        byte[] text = form.text().getBytes(StandardCharsets.UTF_8);
        // As whoever reads the file next will see it.
        BookmarkTree held = FileTree.of(parse(text)).tree();
        Whole.require(after, held, file);
        write(before, text);
        return Written.surely(held);
    }

    @Override
    public List<Path> files() {
        return List.of(file);
    }

    private void write(byte[] before, byte[] after) throws PimException {
        try {
            if (!Arrays.equals(before, bytes())) {
                throw new PimException(
                        PimException.Kind.BUSY,
                        "another program is writing " + file + "; nothing was changed in it");
            }
            AtomicFile.write(file, after);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be written", e);
        }
    }

    private byte[] bytes() throws PimException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + file, e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be read", e);
        }
    }

    private EntryForm<?> parse(byte[] bytes) throws PimException {
        try {
            return format.parse(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE,
                    "the file %s is no %s: %s".formatted(file, format.name(), e.getMessage()),
                    e);
        }
    }
}
