package satchel.dav.method;

import java.util.Arrays;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.Address;

/** An upload is no WebDAV resource, so that each method need not say so by itself. */
public final class Offered {
    private Offered() {}

    /** 405 for what no upload has. */
    public static void check(DavRequest request) {
        if (request.target() instanceof Address.Upload
                && !Arrays.asList(Allow.at(request.target()).split(", "))
                        .contains(request.method())) {
            throw Allow.refusal(request, "An upload has no " + request.method() + ".");
        }
    }
}
