package satchel.dav.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** What goes back. Status and headers are set before the first byte of the body. */
public interface DavResponse {
    void status(int status);

    /** Replaces what was set under that name before. */
    void header(String name, String value);

    /**
     * Sends an interim response (RFC 9110 section 15.2) ahead of the one that is being made.
     *
     * @return false if this client can take none, as in HTTP/1.0; then nothing is sent
     * @throws IOException if the client went away
     */
    boolean interim(int status, Map<String, String> headers) throws IOException;

    /** The same stream at each call; buffered, flushed and closed by whoever made the response. */
    OutputStream body();

    /** Whether status and headers are on their way: then a failure can only break off. */
    boolean committed();

    /** Breaks the connection off, so that what was sent is not taken for the whole. */
    void abort(Throwable cause);

    /** Takes back status, headers and whatever of the body has not been sent. */
    void reset();
}
