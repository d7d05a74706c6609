package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:getcontenttype (RFC 4918 section 15.5). */
final class GetContentType implements Property {
    static final QName NAME = Namespaces.dav("getcontenttype");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Member member
                ? Optional.of(out -> out.text(MediaTypes.of(member.collection().kind())))
                : Optional.empty();
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
