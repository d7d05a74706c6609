package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import satchel.dav.store.Fuse;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;

/**
 * Where bodies lie, and what may go wrong with it in the store's words. {@code xx/HASH} is a body,
 * {@code xx} the first two digits of its hash; {@code drafts/} holds what is being written.
 */
final class BlobFolder {
    private static final int FAN = 256;

    private final Path root;
    private final Path drafts;
    private final Disk disk;
    private final Fuse fuse;

    BlobFolder(Path root, Disk disk, Fuse fuse) {
        this.root = root;
        this.drafts = root.resolve("drafts");
        this.disk = disk;
        this.fuse = fuse;
    }

    void make() {
        try {
            disk.makeFolder(drafts);
            disk.syncFolder(root);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make the folder of bodies %s: %s".formatted(root, e), e);
        }
    }

    /** Not all of them need be there. */
    List<Path> fan() {
        return IntStream.range(0, FAN)
                .mapToObj(number -> root.resolve("%02x".formatted(number)))
                .toList();
    }

    Path place(String sha256) {
        return root.resolve(relative(sha256));
    }

    /** Where a body lies below the root, as {@code xx/HASH}. */
    static String relative(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256;
    }

    Path newDraft() {
        return drafts.resolve(UUID.randomUUID().toString());
    }

    Path drafts() {
        return drafts;
    }

    /** Refuses if a disk has failed: nothing is written any more. */
    void checkFuse() {
        fuse.check();
    }

    Disk.Output open(Path file) {
        try {
            return disk.open(file);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    void write(Disk.Output out, byte[] bytes, int length) {
        try {
            out.write(bytes, length);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** Never tried again: the kernel may have dropped what it could not write. */
    void sync(Disk.Output out) {
        try {
            out.sync();
        } catch (IOException e) {
            throw blown(e);
        }
    }

    /** False if it is not there any more: another server sweeps, too. */
    boolean hide(Path body, Path hidden) {
        try {
            disk.rename(body, hidden);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** Durable, if there was none. */
    void makeFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                disk.makeFolder(folder);
                syncFolder(folder.resolveSibling(""));
            }
        } catch (IOException e) {
            throw explain(e);
        }
    }

    void syncFolderOf(Path file) {
        syncFolder(file.resolveSibling(""));
    }

    private void syncFolder(Path folder) {
        try {
            disk.syncFolder(folder);
        } catch (IOException e) {
            throw blown(e);
        }
    }

    /** The folder that it goes to is made when it is first needed. */
    void rename(Path from, Path to) {
        makeFolder(to.resolveSibling(""));
        try {
            disk.rename(from, to);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /**
     * A whole and durable body takes its place. One that is there already only gets young again, so
     * that no sweep takes it away; one that was spoilt since is replaced: what is acknowledged is
     * what was sent.
     *
     * @param body gone if it took its place before, and a crash kept that from being known
     */
    void keep(Path body, String sha256, FileTime now) {
        Path place = place(sha256);
        boolean spoilt = Files.exists(body) && !holdsTheSame(body, place);
        if (spoilt || !touch(place, now)) {
            touch(body, now);
            rename(body, place);
        }
        syncFolderOf(place);
    }

    /** False also if the other one is not there, or cannot be read any more. */
    private static boolean holdsTheSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException _) {
            return false; // nothing is lost if it is replaced by what has just come
        }
    }

    /** Makes a file as young as now; false if it is not there. */
    boolean touch(Path file, FileTime now) {
        try {
            disk.touch(file, now);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw explain(e);
        }
    }

    void discard(Path file) {
        try {
            disk.remove(file);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw explain(e);
        }
    }

    long free() {
        try {
            return disk.free(root);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** Java has no exception of its own for a full disk. */
    StoreException explain(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No space left") || text.contains("quota exceeded")) {
            return new StoreFullException("the disk with the bodies of files is full", e);
        }
        return new StoreException("the folder of bodies failed: " + text, e);
    }

    private StoreException blown(IOException e) {
        fuse.blow(e);
        return explain(e);
    }
}
