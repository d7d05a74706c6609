package satchel.dav.method;

import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;

/**
 * A method that the server knows and that no resource of it has: 405, and what there is instead.
 */
record UnofferedMethod(String name) implements DavMethod {
    @Override
    public void answer(DavRequest request, DavResponse response) {
        throw Allow.refusal(request, name + " is not offered here.");
    }
}
