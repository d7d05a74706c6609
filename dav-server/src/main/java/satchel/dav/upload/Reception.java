package satchel.dav.upload;

import java.io.IOException;
import java.io.InputStream;
import satchel.dav.store.OpenUpload;

/** Receives what one request brings of an upload. */
public final class Reception {
    /** What a slow sender has sent is made durable so often; a fast one's follows as it can. */
    private static final long NANOS = 5_000_000_000L;

    private static final int CHUNK = 128 << 10;

    /** Is told how far it has come: what it is told is on the disk. */
    @FunctionalInterface
    public interface Progress {
        void reached(long offset) throws IOException;
    }

    private final OpenUpload upload;
    private final Progress progress;
    private long at;
    private long told;
    private long syncedWhen = System.nanoTime();

    public Reception(OpenUpload upload, Progress progress) {
        this.upload = upload;
        this.progress = progress;
        this.at = upload.state().offset();
        this.told = at;
    }

    /**
     * What a sender that breaks off has sent is durable when this throws; what came to its end,
     * once the caller has synced or completed it. More than was announced ends the upload here.
     *
     * @return how far the upload has come
     */
    public long receive(InputStream body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try {
            int got = body.read(chunk);
            while (got >= 0) {
                append(chunk, got);
                got = body.read(chunk);
            }
        } catch (IOException gone) {
            upload.sync();
            throw gone;
        }
        return at;
    }

    private void append(byte[] chunk, int got) throws IOException {
        if (at + got > upload.state().length().orElse(Long.MAX_VALUE)) {
            upload.remove();
            throw UploadProblem.inconsistentLength();
        }
        upload.append(chunk, got);
        at += got;
        if (System.nanoTime() - syncedWhen >= NANOS) {
            upload.sync();
        } else {
            upload.checkpoint();
        }
        tell();
    }

    private void tell() throws IOException {
        if (upload.state().offset() > told) {
            told = upload.state().offset();
            syncedWhen = System.nanoTime();
            progress.reached(told);
        }
    }
}
