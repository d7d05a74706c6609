package satchel.dav.method;

import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.store.Stores;

/** HEAD: GET without the body (RFC 9110 section 9.3.2). */
final class HeadMethod extends GetMethod {
    HeadMethod(Stores stores) {
        super(stores);
    }

    @Override
    public String name() {
        return "HEAD";
    }

    /** Range is for GET alone (RFC 9110 section 14.2). */
    @Override
    void send(DavRequest request, Representation what, DavResponse response) {
        response.status(200);
        what.size().ifPresent(size -> response.header("Content-Length", Long.toString(size)));
    }
}
