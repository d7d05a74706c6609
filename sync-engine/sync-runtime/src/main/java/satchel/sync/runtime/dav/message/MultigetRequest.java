package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.List;
import javax.xml.namespace.QName;

/** RFC 4791 section 7.9 and RFC 6352 section 8.7: the bodies of many objects at once. */
public final class MultigetRequest {
    private static final QName HREF = new QName(DavNames.DAV, "href");

    private MultigetRequest() {}

    public static DavRequest of(URI collection, CollectionKind kind, List<String> hrefs) {
        XmlText body =
                new XmlText()
                        .root(kind.multiget())
                        .open(PropfindRequest.PROP)
                        .empty(DavNames.GETETAG)
                        .empty(kind.data())
                        .close(PropfindRequest.PROP);
        hrefs.forEach(href -> body.leaf(HREF, href));
        body.close(kind.multiget());
        return DavRequest.xml("REPORT", collection, 1, body.toString());
    }
}
