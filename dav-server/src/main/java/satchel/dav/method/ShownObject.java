package satchel.dav.method;

import java.io.IOException;
import satchel.dav.http.DavResponse;
import satchel.dav.property.MediaTypes;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Href;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.StoredObject;

/**
 * An object in the answer to a PUT, for who prefers {@code return=representation} and need not ask
 * for it then: what has been put (RFC 8144 section 3.1), or what is there instead of what the PUT
 * expected (section 3.2).
 */
record ShownObject(ObjectPath path, ETag etag, byte[] bytes) {
    static ShownObject of(ObjectPath path, StoredObject object) {
        return new ShownObject(path, object.row().etag(), object.bytes());
    }

    void write(int status, DavResponse response) throws IOException {
        response.status(status);
        response.header("ETag", etag.quoted());
        response.header("Content-Type", MediaTypes.of(Kinds.of(path.collection().home())));
        response.header("Content-Location", Href.of(path));
        response.header("Preference-Applied", "return=representation");
        response.body().write(bytes);
    }
}
