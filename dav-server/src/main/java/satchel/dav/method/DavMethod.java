package satchel.dav.method;

import java.io.IOException;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;

/** One method of the protocol. */
public interface DavMethod {
    /** As in the request line. */
    String name();

    /**
     * Answers a request of a signed-in user for a target that is not another user's. Refuses with a
     * {@link satchel.dav.http.DavError}.
     */
    void answer(DavRequest request, DavResponse response) throws IOException;
}
