package satchel.dav.method;

import satchel.dav.http.DavResponse;
import satchel.dav.store.WorkspaceStore;

/** HEAD: GET without the body (RFC 9110 section 9.3.2). */
final class HeadMethod extends GetMethod {
    HeadMethod(WorkspaceStore store) {
        super(store);
    }

    @Override
    public String name() {
        return "HEAD";
    }

    @Override
    void write(byte[] body, DavResponse response) {
        // the headers have said it all
    }
}
