package satchel.dav.store;

/** An upload in the hands of one request; nobody else has it until it is closed. */
public interface OpenUpload extends AutoCloseable {
    UploadState state();

    /** The client has said how long the whole is going to be. Durable on return. */
    void setLength(long length);

    /**
     * Adds to the body; the offset of the state does not rise before {@link #checkpoint} or {@link
     * #sync}.
     *
     * @throws StoreFullException if the disk is full: the upload can go on once it is not
     */
    void append(byte[] bytes, int length);

    /** Lets the offset rise to what is durable by now, without waiting for the disk. */
    void checkpoint();

    /** Makes all of the body durable that was added so far. */
    void sync();

    /** The body is whole: it goes into the blob store. Durable on return; may be said again. */
    Blob complete();

    /** Remembers what came of the PUT. Durable on return: one that was refused stays undone. */
    void answered(int status);

    /** There is no such upload any more. */
    void remove();

    /** What was added and not synced may be lost. */
    @Override
    void close();
}
