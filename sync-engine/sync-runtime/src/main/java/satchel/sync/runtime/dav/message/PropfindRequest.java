package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.List;
import javax.xml.namespace.QName;

/** RFC 4918 section 9.1: named properties of a resource and, at depth 1, of its members. */
public final class PropfindRequest {
    static final QName PROP = new QName(DavNames.DAV, "prop");
    private static final QName PROPFIND = new QName(DavNames.DAV, "propfind");

    private PropfindRequest() {}

    public static DavRequest of(URI resource, int depth, List<QName> properties) {
        XmlText body = new XmlText().root(PROPFIND).open(PROP);
        properties.forEach(body::empty);
        body.close(PROP).close(PROPFIND);
        DavRequest request = DavRequest.xml("PROPFIND", resource, depth, body.toString());
        return depth == 0 ? request : request.within(TimeLimits.LISTING);
    }
}
