package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CS:getctag (calendarserver-ctag): the same string as DAV:sync-token. */
final class GetCTag implements Property {
    static final QName NAME = Namespaces.calendarServer("getctag");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database database
                ? Optional.of(out -> out.text(SyncTokenProperty.of(database.collection())))
                : Optional.empty();
    }
}
