package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.file.Path;

/** A disk on which one kind of step fails while a fault is set. */
final class FaultyDisk implements Disk {
    enum Step {
        NONE,
        WRITE,
        SYNC,
        RENAME,
        SYNC_FOLDER
    }

    private final Disk real = new LocalDisk();
    private Step faulty = Step.NONE;
    private String message = "Input/output error";

    void fail(Step step, String text) {
        faulty = step;
        message = text;
    }

    private void attempt(Step step) throws IOException {
        if (step == faulty) {
            throw new IOException(message);
        }
    }

    @Override
    public Output open(Path file) throws IOException {
        Output output = real.open(file);
        return new Output() {
            @Override
            public void write(byte[] bytes, int length) throws IOException {
                attempt(Step.WRITE);
                output.write(bytes, length);
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
    public void syncFolder(Path folder) throws IOException {
        attempt(Step.SYNC_FOLDER);
        real.syncFolder(folder);
    }

    @Override
    public long free(Path folder) throws IOException {
        return real.free(folder);
    }
}
