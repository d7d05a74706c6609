package satchel.dav.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import satchel.dav.store.Blob;
import satchel.dav.store.BlobStore;
import satchel.dav.store.Fuse;
import satchel.dav.store.StoreException;

/**
 * Bodies in a folder: written beside their place, made durable, renamed into it, and the name made
 * durable too. A crash leaves drafts and unneeded bodies behind, never a half one.
 */
public final class FolderBlobStore implements BlobStore {
    static final int CHUNK = 128 << 10;

    private final BlobFolder folder;
    private final InstantSource clock;

    private FolderBlobStore(BlobFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes the folder if there is none. A disk that fails blows the fuse. */
    public static FolderBlobStore open(Path root, Fuse fuse, InstantSource clock) {
        return open(root, fuse, clock, new LocalDisk());
    }

    static FolderBlobStore open(Path root, Fuse fuse, InstantSource clock, Disk disk) {
        BlobFolder folder = new BlobFolder(root, disk, fuse);
        folder.make();
        return new FolderBlobStore(folder, clock);
    }

    @Override
    public Blob put(InputStream body) throws IOException {
        folder.checkFuse();
        Path draft = folder.newDraft();
        try {
            Blob blob = write(body, draft);
            if (!blob.equals(Blob.EMPTY)) {
                folder.keep(draft, blob.sha256(), FileTime.from(clock.instant()));
            }
            return blob;
        } finally {
            folder.discard(draft);
        }
    }

    private Blob write(InputStream body, Path draft) throws IOException {
        HashBeside hash = new HashBeside();
        byte[] chunk = new byte[CHUNK];
        byte[] beingHashed = new byte[CHUNK];
        long size = 0;
        try (Disk.Output out = folder.open(draft)) {
            int length = body.readNBytes(chunk, 0, CHUNK);
            while (length > 0) {
                hash.update(chunk, length);
                folder.write(out, chunk, length);
                size += length;
                byte[] full = chunk;
                chunk = beingHashed; // until the update above returned
                beingHashed = full;
                length = length < CHUNK ? 0 : body.readNBytes(chunk, 0, CHUNK);
            }
            folder.sync(out);
        }
        return new Blob(hash.digest(), size);
    }

    @Override
    public void copy(Blob blob, long from, long length, OutputStream out) throws IOException {
        if (length == 0) {
            return; // a body without a byte is not kept
        }
        byte[] chunk = new byte[(int) Math.min(length, CHUNK)];
        try (FileChannel in = read(blob)) {
            long at = from;
            long end = from + length;
            while (at < end) {
                ByteBuffer into = ByteBuffer.wrap(chunk, 0, (int) Math.min(end - at, CHUNK));
                int got = read(in, into, at);
                if (got < 0) {
                    throw new StoreException("the body " + blob.sha256() + " is too short");
                }
                out.write(chunk, 0, got);
                at += got;
            }
        }
    }

    private FileChannel read(Blob blob) {
        try {
            return FileChannel.open(folder.place(blob.sha256()), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new StoreException("the body " + blob.sha256() + " is missing", e);
        } catch (IOException e) {
            throw folder.explain(e);
        }
    }

    private int read(FileChannel in, ByteBuffer into, long at) {
        try {
            return in.read(into, at);
        } catch (IOException e) {
            throw folder.explain(e);
        }
    }

    @Override
    public long free() {
        return folder.free();
    }

    @Override
    public int sweep(Instant before, Function<Collection<String>, Set<String>> needed) {
        return new BlobSweep(folder, before).run(needed);
    }
}
