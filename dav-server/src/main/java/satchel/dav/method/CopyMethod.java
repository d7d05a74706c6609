package satchel.dav.method;

import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.store.Transfer;

/** COPY (RFC 4918 section 9.8). */
record CopyMethod(Transfers transfers) implements DavMethod {
    @Override
    public String name() {
        return "COPY";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) {
        transfers.answer(request, response, Transfer.Kind.COPY);
    }
}
