package satchel.dav.method;

import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.store.Transfer;

/** MOVE (RFC 4918 section 9.9). */
record MoveMethod(Transfers transfers) implements DavMethod {
    @Override
    public String name() {
        return "MOVE";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) {
        transfers.answer(request, response, Transfer.Kind.MOVE);
    }
}
