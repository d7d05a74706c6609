package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.HttpDate;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:getlastmodified (RFC 4918 section 15.7). */
final class GetLastModified implements Property {
    static final QName NAME = Namespaces.dav("getlastmodified");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Member member
                ? Optional.of(out -> out.text(HttpDate.format(member.row().modified())))
                : Optional.empty();
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
