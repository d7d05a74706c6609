package satchel.dav.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * Bodies of any size, content-addressed: equal bytes are kept once and never change. Safe for use
 * by many threads and, on a shared folder, by many servers.
 */
public interface BlobStore {
    /**
     * Takes a body in as it comes, in memory that does not grow with it. It is durable on return;
     * nothing of it stays if this throws: {@link StoreFullException} if the disk is full, {@link
     * IOException} if the sender breaks off.
     */
    Blob put(InputStream body) throws IOException;

    /**
     * Writes a part of a body into {@code out}.
     *
     * @throws StoreException if the blob is not there: it was promised to stay
     * @throws IOException if the receiver goes away
     */
    void copy(Blob blob, long from, long length, OutputStream out) throws IOException;

    /** How many bytes there is room for. */
    long free();

    /**
     * Removes what nobody needs any more. A blob that was put, or put again, after {@code before}
     * stays in any case: its row may be on its way.
     *
     * @param needed those of some keys that are still needed
     * @return how many were removed
     */
    int sweep(Instant before, Function<Collection<String>, Set<String>> needed);
}
