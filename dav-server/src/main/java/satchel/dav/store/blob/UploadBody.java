package satchel.dav.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import satchel.dav.store.Blob;

/** The body of an upload while it is added to; hashed on the way where it comes from its start. */
final class UploadBody implements AutoCloseable {
    private final Path file;
    private final BlobFolder folder;
    private final Disk.Output out;
    private final boolean fromStart;
    private final MessageDigest hash = Sha256.start();
    private final long before;
    private long size;

    UploadBody(Path file, long size, BlobFolder folder) {
        this.file = file;
        this.before = size;
        this.size = size;
        this.fromStart = size == 0;
        this.folder = folder;
        this.out = folder.open(file);
    }

    long size() {
        return size;
    }

    /** How much of it is durable by now. */
    long flushed() {
        return before + out.flushed();
    }

    void append(byte[] bytes, int length) {
        folder.write(out, bytes, length);
        if (fromStart) {
            hash.update(bytes, 0, length);
        }
        size += length;
    }

    void sync() {
        folder.sync(out);
    }

    /** Durable, as the blob that it is. What came in earlier requests is read once more. */
    Blob whole() {
        sync();
        byte[] digest = fromStart ? hash.digest() : readAgain();
        return new Blob(HexFormat.of().formatHex(digest), size);
    }

    private byte[] readAgain() {
        MessageDigest all = Sha256.start();
        byte[] chunk = new byte[FolderBlobStore.CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            int got = in.read(chunk);
            while (got >= 0) {
                all.update(chunk, 0, got);
                got = in.read(chunk);
            }
            return all.digest();
        } catch (IOException e) {
            throw folder.explain(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw folder.explain(e);
        }
    }
}
