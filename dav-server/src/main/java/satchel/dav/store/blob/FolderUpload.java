package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import satchel.dav.store.Blob;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.UploadStage;
import satchel.dav.store.UploadState;

/** An upload in a folder. What is new of it is added to its record. */
final class FolderUpload implements OpenUpload {
    private final UploadFolder uploads;
    private final BlobFolder blobs;
    private final InstantSource clock;
    private final UploadLock lock;
    private UploadState state;
    private Optional<UploadBody> body = Optional.empty();

    FolderUpload(
            UploadState state,
            UploadFolder uploads,
            BlobFolder blobs,
            InstantSource clock,
            UploadLock lock) {
        this.state = state;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
        this.lock = lock;
    }

    /** The record of a new one, and the names of its files. */
    void begin() {
        write(UploadRecord.begun(state));
        body();
        blobs.syncFolderOf(uploads.state(state.path()));
    }

    /** False if something is lost that the record speaks of. */
    boolean isWhole() {
        long size = uploads.size(uploads.body(state.path()));
        return switch (state.stage()) {
            case UploadStage.Receiving _ -> size >= state.offset();
            case UploadStage.Received(Blob whole) ->
                    size == whole.size() || Files.exists(blobs.place(whole.sha256()));
            case UploadStage.Answered _ -> true;
        };
    }

    /**
     * A line that a power cut has left without its end is taken back, or the next would join it.
     */
    void mend() {
        uploads.cut(uploads.state(state.path()), uploads.lines(state.path()));
    }

    @Override
    public UploadState state() {
        return state;
    }

    @Override
    public void setLength(long length) {
        write(UploadRecord.length(length));
        state = state.of(length);
    }

    @Override
    public void append(byte[] bytes, int length) {
        body().append(bytes, length);
    }

    private UploadBody body() {
        if (body.isEmpty()) {
            blobs.checkFuse();
            uploads.cut(uploads.body(state.path()), state.offset());
            body = Optional.of(new UploadBody(uploads.body(state.path()), state.offset(), blobs));
        }
        return body.get();
    }

    @Override
    public void checkpoint() {
        acknowledge(body.map(UploadBody::flushed).orElse(state.offset()));
    }

    @Override
    public void sync() {
        long reached = body.map(UploadBody::size).orElse(state.offset());
        if (reached > state.offset()) {
            body().sync();
            acknowledge(reached);
        }
    }

    private void acknowledge(long durable) {
        if (durable > state.offset()) {
            write(UploadRecord.offset(durable));
            state = state.at(durable);
        }
    }

    @Override
    public Blob complete() {
        return switch (state.stage()) {
            case UploadStage.Receiving _ -> receive();
            case UploadStage.Received(Blob whole) -> keep(whole);
            case UploadStage.Answered answered -> answered.body();
        };
    }

    private Blob receive() {
        Blob whole = body().whole();
        write(UploadRecord.complete(whole));
        state = state.received(whole);
        return keep(whole);
    }

    private Blob keep(Blob whole) {
        closeBody();
        if (!whole.equals(Blob.EMPTY)) {
            FileTime now = FileTime.from(clock.instant());
            blobs.keep(uploads.body(state.path()), whole.sha256(), now);
        }
        blobs.discard(uploads.body(state.path()));
        return whole;
    }

    @Override
    public void answered(int status) {
        Blob whole = complete();
        Instant now = clock.instant();
        write(UploadRecord.answered(status, now));
        blobs.rename(uploads.state(state.path()), uploads.done(state.path()));
        uploads.removeLock(state.path());
        state = state.answered(whole, status, now);
    }

    private void write(String lines) {
        try (Disk.Output out = blobs.open(uploads.state(state.path()))) {
            byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
            blobs.write(out, bytes, bytes.length);
            blobs.sync(out);
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }

    @Override
    public void remove() {
        closeBody();
        uploads.remove(state.path());
    }

    private void closeBody() {
        body.ifPresent(UploadBody::close);
        body = Optional.empty();
    }

    @Override
    public void close() {
        try (lock) {
            closeBody();
        }
    }
}
