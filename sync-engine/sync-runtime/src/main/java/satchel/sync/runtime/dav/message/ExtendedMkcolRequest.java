package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/** RFC 5689, with RFC 6352 section 6.3.1: makes a collection of whatever kind. */
public final class ExtendedMkcolRequest {
    private static final QName MKCOL = new QName(DavNames.DAV, "mkcol");

    private ExtendedMkcolRequest() {}

    public static DavRequest of(URI collection, CollectionKind kind, String name) {
        XmlText body =
                new XmlText()
                        .root(MKCOL)
                        .open(MkcalendarRequest.SET)
                        .open(PropfindRequest.PROP)
                        .open(DavNames.RESOURCETYPE)
                        .empty(DavNames.COLLECTION)
                        .empty(kind.type())
                        .close(DavNames.RESOURCETYPE)
                        .leaf(DavNames.DISPLAYNAME, name)
                        .close(PropfindRequest.PROP)
                        .close(MkcalendarRequest.SET)
                        .close(MKCOL);
        return new DavRequest(
                "MKCOL",
                collection,
                Map.of("Content-Type", DavRequest.XML),
                Optional.of(body.toString()));
    }
}
