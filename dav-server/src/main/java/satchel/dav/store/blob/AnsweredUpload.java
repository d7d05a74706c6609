package satchel.dav.store.blob;

import satchel.dav.resource.UploadPath;
import satchel.dav.store.Blob;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.UploadStage.Answered;
import satchel.dav.store.UploadState;

/**
 * An upload of which nothing is left but what came of it; it changes no more, and needs no lock.
 */
record AnsweredUpload(UploadState state, Answered stage, UploadFolder uploads)
        implements OpenUpload {
    @Override
    public void setLength(long length) {
        throw over();
    }

    @Override
    public void append(byte[] bytes, int length) {
        throw over();
    }

    @Override
    public void checkpoint() {
        // all is there
    }

    @Override
    public void sync() {
        // all is there
    }

    @Override
    public Blob complete() {
        return stage.body();
    }

    @Override
    public void answered(int status) {
        throw over();
    }

    @Override
    public void remove() {
        UploadPath path = state.path();
        uploads.remove(path);
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static IllegalStateException over() {
        return new IllegalStateException("the upload was answered");
    }
}
