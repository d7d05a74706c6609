package satchel.dav.method;

import java.io.IOException;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.UploadPath;

/** DELETE of an upload gives it up (draft-ietf-httpbis-resumable-upload section 4.5). */
record UploadDelete(DavMethod others, Uploads uploads) implements DavMethod {
    @Override
    public String name() {
        return others.name();
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        if (request.target() instanceof Address.Upload(UploadPath path)) {
            try (Uploads.Use use = uploads.open(path)) {
                use.upload().remove();
            }
            response.status(204);
        } else {
            others.answer(request, response);
        }
    }
}
