package satchel.dav.method;

import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.upload.UploadLimit;

/** OPTIONS (RFC 4918 section 10.1): what the server can do, where it does it. Anybody may ask. */
final class OptionsMethod implements DavMethod {
    /** access-control is missing: there is no ACL method. */
    private static final String CLASSES = "1, 2, 3, extended-mkcol, calendar-access, addressbook";

    private final Uploads uploads;

    OptionsMethod(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "OPTIONS";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) {
        response.status(200);
        if (!(request.target() instanceof Address.Nowhere)) {
            response.header("DAV", CLASSES);
        }
        response.header("Allow", Allow.at(request.target()));
        if (Uploads.concern(request.target())) {
            response.header("Accept-Patch", PatchMethod.TYPE);
            response.header(UploadLimit.FIELD, uploads.limit(request));
        }
    }
}
