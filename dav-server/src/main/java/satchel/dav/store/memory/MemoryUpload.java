package satchel.dav.store.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import satchel.dav.store.Blob;
import satchel.dav.store.BlobStore;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.UploadStage;
import satchel.dav.store.UploadState;

/** An upload in memory. As on a disk, what was not synced before the end is not believed. */
final class MemoryUpload implements OpenUpload {
    /** As a disk does, which lags behind. */
    private static final int STRETCH = 16 << 20;

    private final BlobStore blobs;
    private final InstantSource clock;
    private final Runnable forget;
    private final AtomicBoolean taken = new AtomicBoolean();
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private volatile UploadState state;

    MemoryUpload(UploadState begun, BlobStore blobs, InstantSource clock, Runnable forget) {
        this.state = begun;
        this.blobs = blobs;
        this.clock = clock;
        this.forget = forget;
    }

    /** False if somebody has it. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    @Override
    public UploadState state() {
        return state;
    }

    @Override
    public void setLength(long length) {
        state = state.of(length);
    }

    @Override
    public void append(byte[] bytes, int length) {
        body.write(bytes, 0, length);
    }

    @Override
    public void checkpoint() {
        if (body.size() - state.offset() >= STRETCH) {
            sync();
        }
    }

    @Override
    public void sync() {
        state = state.at(body.size());
    }

    @Override
    public Blob complete() {
        return switch (state.stage()) {
            case UploadStage.Receiving _ -> keep();
            case UploadStage.Received(Blob whole) -> whole;
            case UploadStage.Answered answered -> answered.body();
        };
    }

    private Blob keep() {
        try {
            Blob whole = blobs.put(new ByteArrayInputStream(body.toByteArray()));
            body = new ByteArrayOutputStream();
            state = state.received(whole);
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void answered(int status) {
        state = state.answered(complete(), status, clock.instant());
    }

    @Override
    public void remove() {
        forget.run();
    }

    @Override
    public void close() {
        if (state.isUnfinished() && body.size() > state.offset()) {
            byte[] believed = Arrays.copyOf(body.toByteArray(), Math.toIntExact(state.offset()));
            body = new ByteArrayOutputStream();
            body.writeBytes(believed);
        }
        taken.set(false);
    }
}
