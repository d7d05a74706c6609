package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.Optional;
import javax.xml.namespace.QName;

/** RFC 6578 section 3.2: what changed in a collection, or all of it without a token. */
public final class SyncCollectionRequest {
    private static final QName SYNC_COLLECTION = new QName(DavNames.DAV, "sync-collection");
    private static final QName SYNC_TOKEN = new QName(DavNames.DAV, "sync-token");
    private static final QName SYNC_LEVEL = new QName(DavNames.DAV, "sync-level");

    private SyncCollectionRequest() {}

    public static DavRequest of(URI collection, Optional<String> token) {
        XmlText body =
                new XmlText()
                        .root(SYNC_COLLECTION)
                        .leaf(SYNC_TOKEN, token.orElse(""))
                        .leaf(SYNC_LEVEL, "1")
                        .open(PropfindRequest.PROP)
                        .empty(DavNames.GETETAG)
                        .close(PropfindRequest.PROP)
                        .close(SYNC_COLLECTION);
        DavRequest request = DavRequest.xml("REPORT", collection, 0, body.toString());
        return token.isPresent() ? request : request.within(TimeLimits.LISTING);
    }
}
