package satchel.sync.runtime.dav.message;

import java.io.IOException;
import satchel.sync.runtime.replica.ReplicaException;

/** Sends requests as they are: no retry, no redirect. Safe for use by many threads. */
public interface DavTransport extends AutoCloseable {
    /**
     * @throws IOException if no whole answer came: the request may have been carried out or not
     */
    <T> T send(DavRequest request, AnswerReader<T> reader) throws IOException, ReplicaException;

    /** Requests sent so far. */
    long requests();

    @Override
    void close();
}
