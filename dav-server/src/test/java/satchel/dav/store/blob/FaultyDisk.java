package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import satchel.dav.store.BlobStore;
import satchel.dav.store.Fuse;
import satchel.dav.store.UploadStore;

/** A disk on which one kind of step fails while a fault is set, or the n-th step of any kind. */
public final class FaultyDisk implements Disk {
    /** What may fail. */
    public enum Step {
        NONE,
        OPEN,
        WRITE,
        SYNC,
        RENAME,
        MAKE_FOLDER,
        TOUCH,
        REMOVE,
        SYNC_FOLDER
    }

    private final Disk real = new LocalDisk();
    private Step faulty = Step.NONE;
    private String message = "Input/output error";
    private int left;
    private Step failed = Step.NONE;

    /** A store on this disk. */
    public BlobStore blobs(Path root, Fuse fuse) {
        return FolderBlobStore.open(root, fuse, InstantSource.system(), this);
    }

    public UploadStore uploads(Path root, Fuse fuse) {
        return FolderUploadStore.open(root, fuse, InstantSource.system(), this);
    }

    void fail(Step step, String text) {
        faulty = step;
        message = text;
    }

    /** From now on counted from 1. */
    public void failNth(int n, String text) {
        left = n;
        message = text;
    }

    /** The step that was the n-th; none if there were not as many. */
    public Step failed() {
        return failed;
    }

    private void attempt(Step step) throws IOException {
        left--;
        if (left == 0) {
            failed = step;
        }
        if (step == faulty || left == 0) {
            throw new IOException(message);
        }
    }

    @Override
    public Output open(Path file) throws IOException {
        attempt(Step.OPEN);
        Output output = real.open(file);
        return new Output() {
            @Override
            public void write(byte[] bytes, int length) throws IOException {
                attempt(Step.WRITE);
                output.write(bytes, length);
            }

            @Override
            public long flushed() {
                return output.flushed();
            }

            @Override
            public void sync() throws IOException {
                attempt(Step.SYNC);
                output.sync();
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        attempt(Step.RENAME);
        real.rename(from, to);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        attempt(Step.MAKE_FOLDER);
        real.makeFolder(folder);
    }

    @Override
    public void touch(Path file, FileTime time) throws IOException {
        attempt(Step.TOUCH);
        real.touch(file, time);
    }

    @Override
    public void remove(Path file) throws IOException {
        attempt(Step.REMOVE);
        real.remove(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        attempt(Step.SYNC_FOLDER);
        real.syncFolder(folder);
    }

    @Override
    public long free(Path folder) throws IOException {
        return real.free(folder);
    }
}
